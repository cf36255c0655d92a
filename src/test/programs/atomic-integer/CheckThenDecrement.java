// expect: FAILED
// twin: DecrementByCas
// The check and the decrement are two operations.
import java.util.concurrent.atomic.AtomicInteger;

public final class CheckThenDecrement {
    static final AtomicInteger left = new AtomicInteger(1);

    static boolean take() {
        if (left.get() > 0) {
            if (left.decrementAndGet() < 0) {
                throw new IllegalStateException("sold too many");
            }
            return true;
        }
        return false;
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> take());
        other.start();
        take();
        other.join();
    }
}
