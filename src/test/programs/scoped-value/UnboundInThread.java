// expect: FAILED
// twin: BoundInEachThread
// A plain thread does not inherit the binding; whoever comes first decides whether it matters.
import java.util.concurrent.atomic.AtomicBoolean;

public final class UnboundInThread {
    static final ScopedValue<String> USER = ScopedValue.newInstance();

    public static void main(String[] args) throws Exception {
        AtomicBoolean greeted = new AtomicBoolean();
        Runnable greet = () -> {
            if (greeted.compareAndSet(false, true)) {
                System.out.println(USER.get());
            }
        };
        Thread other = new Thread(greet);
        other.start();
        ScopedValue.where(USER, "ann").run(greet);
        other.join();
    }
}
