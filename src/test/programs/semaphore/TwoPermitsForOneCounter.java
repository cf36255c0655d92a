// expect: DATA_RACE on TwoPermitsForOneCounter.value
// twin: PermitAsToken
// Two permits let two threads in at the same time.
import java.util.concurrent.Semaphore;

public final class TwoPermitsForOneCounter {
    static int value;

    public static void main(String[] args) throws Exception {
        Semaphore permits = new Semaphore(2);
        Runnable task = () -> {
            permits.acquireUninterruptibly();
            value++;
            permits.release();
        };
        Thread a = new Thread(task);
        Thread b = new Thread(task);
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(value);
    }
}
