// expect: CLEAN
// twin: QueueInsideLock
// The consumer takes first and locks afterwards.
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;

public final class QueueOutsideLock {
    static final ReentrantLock lock = new ReentrantLock();
    static final BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);

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
            lock.lock();
            try {
                queue.put("news");
            } finally {
                lock.unlock();
            }
        });
        producer.start();
        String news = queue.take();
        lock.lock();
        try {
            System.out.println(news);
        } finally {
            lock.unlock();
        }
        producer.join();
    }
}
