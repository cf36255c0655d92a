// expect: CLEAN
// twin: SpinLockNotReleased
// The lock is released on both ways out.
import java.util.concurrent.atomic.AtomicBoolean;

public final class SpinLockReleased {
    static final AtomicBoolean locked = new AtomicBoolean();
    static int jobs = 1;

    static void work() {
        while (!locked.compareAndSet(false, true)) {
            Thread.onSpinWait();
        }
        if (jobs > 0) {
            jobs--;
        }
        locked.set(false);
    }

    public static void main(String[] args) throws Exception {
        Thread[] workers = new Thread[3];
        for (int i = 0; i < workers.length; i++) {
            workers[i] = new Thread(SpinLockReleased::work);
            workers[i].start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
    }
}
