// expect: DEADLOCK
// twin: TryAndBackOff
// No two threads use the same pair of locks, and yet there is a cycle.
import java.util.concurrent.locks.ReentrantLock;

public final class ThreeLockCycle {
    static void nest(ReentrantLock outer, ReentrantLock inner) {
        outer.lock();
        inner.lock();
        inner.unlock();
        outer.unlock();
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
