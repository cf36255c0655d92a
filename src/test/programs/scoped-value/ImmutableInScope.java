// expect: CLEAN
// twin: MutableInScope
// The bound value is a record.
public final class ImmutableInScope {
    record Limits(int low, int high) {}

    static final ScopedValue<Limits> LIMITS = ScopedValue.newInstance();

    public static void main(String[] args) throws Exception {
        Limits limits = new Limits(1, 2);
        Thread worker = new Thread(() -> ScopedValue.where(LIMITS, limits).run(() -> System.out.println(LIMITS.get().low())));
        worker.start();
        ScopedValue.where(LIMITS, limits).run(() -> System.out.println(LIMITS.get().high()));
        worker.join();
        assert limits.high() == 2;
    }
}
