// expect: FAILED
// twin: UnlockByOwner
// A thread that may not hold the lock unlocks it.
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

public final class UnlockByStranger {
    public static void main(String[] args) throws Exception {
        ReentrantLock lock = new ReentrantLock();
        AtomicBoolean held = new AtomicBoolean();
        Thread owner = new Thread(() -> {
            lock.lock();
            held.set(true);
            held.set(false);
            lock.unlock();
        });
        owner.start();
        if (held.get()) {
            lock.unlock();
        }
        owner.join();
    }
}
