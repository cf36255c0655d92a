// expect: CLEAN
// twin: SemaphoresSwapped
// First the slot, then the mutex.
import java.util.ArrayDeque;
import java.util.concurrent.Semaphore;

public final class SemaphoresInOrder {
    static final Semaphore mutex = new Semaphore(1);
    static final Semaphore free = new Semaphore(1);
    static final Semaphore filled = new Semaphore(0);
    static final ArrayDeque<Integer> buffer = new ArrayDeque<>();

    static void put(int item) throws InterruptedException {
        free.acquire();
        mutex.acquire();
        buffer.add(item);
        filled.release();
        mutex.release();
    }

    static int take() throws InterruptedException {
        filled.acquire();
        mutex.acquire();
        int item = buffer.remove();
        mutex.release();
        free.release();
        return item;
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
