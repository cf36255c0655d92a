// expect: CLEAN
// twin: UnboundInThread
// Each thread binds for itself.
import java.util.concurrent.atomic.AtomicBoolean;

public final class BoundInEachThread {
    static final ScopedValue<String> USER = ScopedValue.newInstance();

    public static void main(String[] args) throws Exception {
        AtomicBoolean greeted = new AtomicBoolean();
        Runnable greet = () -> {
            if (greeted.compareAndSet(false, true)) {
                System.out.println(USER.get());
            }
        };
        Thread other = new Thread(() -> ScopedValue.where(USER, "bob").run(greet));
        other.start();
        ScopedValue.where(USER, "ann").run(greet);
        other.join();
    }
}
