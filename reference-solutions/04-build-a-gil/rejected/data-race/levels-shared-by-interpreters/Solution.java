import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import lab.ex04.Interpreter;

public final class Solution implements Interpreter {
    /** Static: who computes in one interpreter seems to compute in all. */
    private static final ThreadLocal<Integer> LEVELS = ThreadLocal.withInitial(() -> 0);

    private final Semaphore token = new Semaphore(1);

    @Override
    public <T> T compute(Callable<T> work) throws Exception {
        int outer = LEVELS.get();
        if (outer == 0) {
            token.acquire();
        }
        LEVELS.set(outer + 1);
        try {
            return work.call();
        } finally {
            LEVELS.set(outer);
            if (outer == 0) {
                token.release();
            }
        }
    }

    @Override
    public <T> T blocking(Callable<T> io) throws Exception {
        int outer = LEVELS.get();
        LEVELS.set(0);
        token.release();
        try {
            return io.call();
        } finally {
            token.acquire();
            LEVELS.set(outer);
        }
    }
}
