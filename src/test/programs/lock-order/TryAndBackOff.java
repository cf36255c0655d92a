// expect: CLEAN
// twin: ThreeLockCycle
// The inner lock is only tried; without it both are released and the thread tries again.
import java.util.concurrent.locks.ReentrantLock;

public final class TryAndBackOff {
    static void nest(ReentrantLock outer, ReentrantLock inner) {
        while (true) {
            outer.lock();
            boolean both = inner.tryLock();
            if (both) {
                inner.unlock();
            }
            outer.unlock();
            if (both) {
                return;
            }
            Thread.yield();
        }
    }

    public static void main(String[] args) throws Exception {
        ReentrantLock red = new ReentrantLock();
        ReentrantLock green = new ReentrantLock();
        ReentrantLock blue = new ReentrantLock(true);
        Thread a = new Thread(() -> nest(red, green));
        Thread b = new Thread(() -> nest(green, blue));
        Thread c = new Thread(() -> nest(blue, red));
        a.start();
        b.start();
        c.start();
        a.join();
        b.join();
        c.join();
    }
}
