// expect: CLEAN
// twin: PermitsTakenOneByOne
// acquire(2) takes both or waits for both.
import java.util.concurrent.Semaphore;

public final class PermitsTakenTogether {
    static final Semaphore buffers = new Semaphore(2);

    static void copy() {
        buffers.acquireUninterruptibly(2);
        buffers.release(2);
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(PermitsTakenTogether::copy);
        Thread b = new Thread(PermitsTakenTogether::copy);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
