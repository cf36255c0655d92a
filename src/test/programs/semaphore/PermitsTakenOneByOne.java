// expect: DEADLOCK
// twin: PermitsTakenTogether
// Two threads need two permits each and take them one at a time.
import java.util.concurrent.Semaphore;

public final class PermitsTakenOneByOne {
    static final Semaphore buffers = new Semaphore(2);

    static void copy() {
        buffers.acquireUninterruptibly();
        buffers.acquireUninterruptibly();
        buffers.release();
        buffers.release();
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(PermitsTakenOneByOne::copy);
        Thread b = new Thread(PermitsTakenOneByOne::copy);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
