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
            // Gives back what the outer computation holds, too.
            letGo();
        }
    }

    @Override
    public <T> T blocking(Callable<T> io) throws Exception {
        int holds = lock.getHoldCount();
        letGo();
        try {
            return io.call();
        } finally {
            for (int i = 0; i < holds; i++) {
                lock.lock();
            }
        }
    }

    private void letGo() {
        while (lock.isHeldByCurrentThread()) {
            lock.unlock();
        }
    }
}
