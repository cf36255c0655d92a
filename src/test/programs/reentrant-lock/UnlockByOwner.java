// expect: CLEAN
// twin: UnlockByStranger
// isHeldByCurrentThread asks the right question.
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

public final class UnlockByOwner {
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
        if (lock.isHeldByCurrentThread()) {
            lock.unlock();
        }
        owner.join();
    }
}
