// expect: LIVELOCK
// twin: SpinLockReleased
// A spin lock is not released when there is nothing to do.
import java.util.concurrent.atomic.AtomicBoolean;

public final class SpinLockNotReleased {
    static final AtomicBoolean locked = new AtomicBoolean();
    static int jobs = 1;

    static void work() {
        while (!locked.compareAndSet(false, true)) {
            Thread.onSpinWait();
        }
        if (jobs == 0) {
            return;
        }
        jobs--;
        locked.set(false);
    }

    public static void main(String[] args) throws Exception {
        Thread[] workers = new Thread[3];
        for (int i = 0; i < workers.length; i++) {
            workers[i] = new Thread(SpinLockNotReleased::work);
            workers[i].start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
    }
}
