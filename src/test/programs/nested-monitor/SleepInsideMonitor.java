// expect: FAILED
// twin: SleepOutsideMonitor
// Who sleeps in the monitor makes others miss their deadline.
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

public final class SleepInsideMonitor {
    static final ReentrantLock door = new ReentrantLock();

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
        Thread slow = thread(() -> {
            door.lock();
            try {
                TimeUnit.SECONDS.sleep(2);
            } finally {
                door.unlock();
            }
        });
        slow.start();
        long begin = System.nanoTime();
        door.lock();
        door.unlock();
        long waited = System.nanoTime() - begin;
        slow.join();
        assert waited < 1_000_000_000L : "waited more than a second";
    }
}
