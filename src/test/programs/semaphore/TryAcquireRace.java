// expect: FAILED
// twin: TryAcquireOnly
// Asking for free permits first and acquiring later is two steps.
import java.util.concurrent.Semaphore;

public final class TryAcquireRace {
    static final Semaphore seats = new Semaphore(1);

    static void sit() {
        if (seats.availablePermits() > 0) {
            if (!seats.tryAcquire()) {
                throw new IllegalStateException("the seat is gone");
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Thread guest = new Thread(TryAcquireRace::sit);
        guest.start();
        sit();
        guest.join();
    }
}
