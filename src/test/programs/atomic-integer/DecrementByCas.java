// expect: CLEAN
// twin: CheckThenDecrement
// A compare-and-set loop checks and decrements in one step.
import java.util.concurrent.atomic.AtomicInteger;

public final class DecrementByCas {
    static final AtomicInteger left = new AtomicInteger(1);

    static boolean take() {
        int seen = left.get();
        while (seen > 0) {
            if (left.compareAndSet(seen, seen - 1)) {
                return true;
            }
            seen = left.get();
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
