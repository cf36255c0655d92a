// expect: FAILED
// twin: ReleaseWhatWasAcquired
// The release runs even if the acquire was interrupted, so permits multiply.
import java.util.concurrent.Semaphore;

public final class ReleaseInFinallyTooEarly {
    static final Semaphore permits = new Semaphore(1);

    public static void main(String[] args) throws Exception {
        Thread worker = new Thread(() -> {
            try {
                permits.acquire();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                permits.release();
            }
        });
        worker.start();
        worker.interrupt();
        worker.join();
        assert permits.availablePermits() == 1 : "a permit came from nowhere";
    }
}
