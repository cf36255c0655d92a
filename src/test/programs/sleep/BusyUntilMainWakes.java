// expect: CLEAN
// twin: BusyUntilPlainFlag
// A worker counts for as long as main sleeps; it never waits for anything.
import java.util.concurrent.atomic.AtomicLong;

public class BusyUntilMainWakes {
    private static volatile boolean enough;
    private static final AtomicLong rounds = new AtomicLong();

    public static void main(String[] args) throws Exception {
        Thread worker = new Thread(() -> {
            while (!enough) {
                rounds.incrementAndGet();
            }
        });
        worker.start();
        Thread.sleep(3_000);
        enough = true;
        worker.join();
        System.out.println(rounds.get() >= 0);
    }
}
