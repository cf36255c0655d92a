// expect: CLEAN
// twin: TryAcquireRace
// tryAcquire is both the question and the answer.
import java.util.concurrent.Semaphore;

public final class TryAcquireOnly {
    static final Semaphore seats = new Semaphore(1);

    static void sit() {
        if (seats.tryAcquire()) {
            System.out.println("seated");
        }
    }

    public static void main(String[] args) throws Exception {
        Thread guest = new Thread(TryAcquireOnly::sit);
        guest.start();
        sit();
        guest.join();
    }
}
