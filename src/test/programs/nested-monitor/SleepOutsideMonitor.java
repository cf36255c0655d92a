// expect: CLEAN
// twin: SleepInsideMonitor
// The sleep comes after the lock was given back.
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

public final class SleepOutsideMonitor {
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
            door.unlock();
            TimeUnit.SECONDS.sleep(2);
        });
        slow.start();
        long begin = System.nanoTime();
        door.lock();
        door.unlock();
        long waited = System.nanoTime() - begin;
        slow.join();
        System.out.println(waited >= 0);
    }
}
