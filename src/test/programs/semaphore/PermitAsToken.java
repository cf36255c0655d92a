// expect: CLEAN
// twin: TwoPermitsForOneCounter
// The permit starts at zero and is released by the first thread when it is done.
import java.util.concurrent.Semaphore;

public final class PermitAsToken {
    static int value;

    public static void main(String[] args) throws Exception {
        Semaphore permits = new Semaphore(0);
        Thread a = new Thread(() -> {
            value++;
            permits.release();
        });
        Thread b = new Thread(() -> {
            permits.acquireUninterruptibly();
            value++;
        });
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(value);
    }
}
