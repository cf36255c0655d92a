// expect: CLEAN
// twin: ReleaseInFinallyTooEarly
// Only an acquired permit is released.
import java.util.concurrent.Semaphore;

public final class ReleaseWhatWasAcquired {
    static final Semaphore permits = new Semaphore(1);

    public static void main(String[] args) throws Exception {
        Thread worker = new Thread(() -> {
            try {
                permits.acquire();
                permits.release();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        worker.start();
        worker.interrupt();
        worker.join();
        assert permits.availablePermits() == 1 : "a permit came from nowhere";
    }
}
