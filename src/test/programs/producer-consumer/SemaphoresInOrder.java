// expect: CLEAN
// twin: SemaphoresSwapped
// Nobody waits for a slot while the buffer is locked.
import java.util.ArrayDeque;
import java.util.concurrent.Semaphore;

public final class SemaphoresInOrder {
    static final Semaphore free = new Semaphore(1);
    static final Semaphore filled = new Semaphore(0);
    static final ArrayDeque<Integer> buffer = new ArrayDeque<>();

    static void put(int item) throws InterruptedException {
        free.acquire();
        synchronized (buffer) {
            buffer.add(item);
        }
        filled.release();
    }

    static int take() throws InterruptedException {
        filled.acquire();
        try {
            synchronized (buffer) {
                return buffer.remove();
            }
        } finally {
            free.release();
        }
    }

    interface Body {
        void run() throws Exception;
    }

    static Thread thread(Body body) {
        return new Thread(() -> {
            try {
                body.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    public static void main(String[] args) throws Exception {
        Thread producer = thread(() -> {
            put(1);
            put(2);
        });
        producer.start();
        assert take() == 1;
        assert take() == 2;
        producer.join();
    }
}
