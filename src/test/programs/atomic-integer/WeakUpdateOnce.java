// expect: FAILED
// twin: WeakUpdateAgain
// Takes the failure of a weak compare-and-set for proof that somebody else has the seat.
import java.util.concurrent.atomic.AtomicInteger;

public class WeakUpdateOnce {
    public static void main(String[] args) throws InterruptedException {
        AtomicInteger seat = new AtomicInteger();
        AtomicInteger without = new AtomicInteger();
        Thread[] guests = new Thread[2];
        for (int i = 0; i < guests.length; i++) {
            int name = i + 1;
            guests[i] = new Thread(() -> {
                if (!seat.weakCompareAndSetVolatile(0, name)) {
                    without.incrementAndGet();
                }
            });
            guests[i].start();
        }
        for (Thread guest : guests) {
            guest.join();
        }
        assert without.get() == 1 : "nobody sits";
    }
}
