import java.util.concurrent.Callable;
import lab.ex04.Interpreter;

/** Owner and depth, guarded by the object's monitor; wait and notify. */
public final class Solution implements Interpreter {
    private Thread owner;
    private int depth;

    @Override
    public <T> T compute(Callable<T> work) throws Exception {
        take(1);
        try {
            return work.call();
        } finally {
            letGo(1);
        }
    }

    @Override
    public <T> T blocking(Callable<T> io) throws Exception {
        int before = letGoAll();
        try {
            return io.call();
        } finally {
            take(before);
        }
    }

    private synchronized void take(int times) {
        boolean interrupted = false;
        while (owner != null && owner != Thread.currentThread()) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        owner = Thread.currentThread();
        depth += times;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void letGo(int times) {
        depth -= times;
        if (depth == 0) {
            owner = null;
            notify();
        }
    }

    private synchronized int letGoAll() {
        int before = depth;
        letGo(before);
        return before;
    }
}
