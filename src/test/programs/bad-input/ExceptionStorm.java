// expect: CLEAN | NOT_JUDGED
// Throws and catches deep exceptions in two threads.
import java.util.concurrent.atomic.AtomicInteger;

public final class ExceptionStorm {
    static int deep(int n) {
        if (n == 0) {
            throw new ArithmeticException();
        }
        return deep(n - 1);
    }

    public static void main(String[] args) throws Exception {
        AtomicInteger caught = new AtomicInteger();
        Runnable storm = () -> {
            for (int i = 0; i < 50; i++) {
                try {
                    deep(100);
                } catch (ArithmeticException e) {
                    caught.incrementAndGet();
                }
            }
        };
        Thread other = new Thread(storm);
        other.start();
        storm.run();
        other.join();
        assert caught.get() == 100;
    }
}
