import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import lab.ex04.Interpreter;

/** A re-entrant lock, given up as often as it is held. */
public final class Solution implements Interpreter {
    private final ReentrantLock lock = new ReentrantLock(true);

    @Override
    public <T> T compute(Callable<T> work) throws Exception {
        lock.lock();
        try {
            return work.call();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T blocking(Callable<T> io) throws Exception {
        int holds = lock.getHoldCount();
        for (int i = 0; i < holds; i++) {
            lock.unlock();
        }
        try {
            return io.call();
        } finally {
            for (int i = 0; i < holds; i++) {
                lock.lock();
            }
        }
    }
}
