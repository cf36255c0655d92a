// expect: CLEAN
// twin: UnlockWithoutHaving
// The finally block stands inside the success branch.
import java.util.concurrent.locks.ReentrantLock;

public final class UnlockOnlyWhatWasLocked {
    static final ReentrantLock lock = new ReentrantLock();
    static int done;

    static void attempt() {
        if (lock.tryLock()) {
            try {
                done++;
            } finally {
                lock.unlock();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(UnlockOnlyWhatWasLocked::attempt);
        a.start();
        attempt();
        a.join();
    }
}
