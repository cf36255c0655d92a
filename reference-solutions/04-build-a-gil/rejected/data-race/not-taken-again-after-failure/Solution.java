import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import lab.ex04.Interpreter;

public final class Solution implements Interpreter {
    private final ReentrantLock lock = new ReentrantLock();

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
        T result = io.call();
        // Skipped when io throws: the unlock in compute then fails, and its exception hides the real one.
        for (int i = 0; i < holds; i++) {
            lock.lock();
        }
        return result;
    }
}
