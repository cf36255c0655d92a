// expect: DATA_RACE
// twin: ImmutableInScope
// The binding can't change, the array in it can.
public final class MutableInScope {
    static final ScopedValue<int[]> LIMITS = ScopedValue.newInstance();

    public static void main(String[] args) throws Exception {
        int[] limits = {1, 2};
        Thread worker = new Thread(() -> ScopedValue.where(LIMITS, limits).run(() -> LIMITS.get()[0]++));
        worker.start();
        ScopedValue.where(LIMITS, limits).run(() -> LIMITS.get()[0]--);
        worker.join();
        System.out.println(limits[1]);
    }
}
