// expect: FAILED
// twin: UnlockOnlyWhatWasLocked
// finally unlocks though tryLock may have failed.
import java.util.concurrent.locks.ReentrantLock;

public final class UnlockWithoutHaving {
    static final ReentrantLock lock = new ReentrantLock();
    static int done;

    static void attempt() {
        try {
            if (lock.tryLock()) {
                done++;
            }
        } finally {
            lock.unlock();
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(UnlockWithoutHaving::attempt);
        a.start();
        attempt();
        a.join();
    }
}
