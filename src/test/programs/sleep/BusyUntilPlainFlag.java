// expect: DATA_RACE on BusyUntilPlainFlag.enough
// twin: BusyUntilMainWakes
// The flag that ends the worker is a plain field.
import java.util.concurrent.atomic.AtomicLong;

public class BusyUntilPlainFlag {
    private static boolean enough;
    private static final AtomicLong rounds = new AtomicLong();

    public static void main(String[] args) throws Exception {
        Thread worker = new Thread(() -> {
            do {
                rounds.incrementAndGet();
            } while (!enough);
        });
        worker.start();
        Thread.sleep(3_000);
        enough = true;
        worker.join();
        System.out.println(rounds.get() >= 0);
    }
}
