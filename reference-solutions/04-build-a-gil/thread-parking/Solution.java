import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import lab.ex04.Interpreter;

/** A lock written by hand: compare-and-set for the owner, a queue of parked threads. */
public final class Solution implements Interpreter {
    private final AtomicReference<Thread> owner = new AtomicReference<>();
    private final ConcurrentLinkedQueue<Thread> waiting = new ConcurrentLinkedQueue<>();

    @Override
    public <T> T compute(Callable<T> work) throws Exception {
        if (owner.get() == Thread.currentThread()) {
            return work.call();
        }
        lock();
        try {
            return work.call();
        } finally {
            unlock();
        }
    }

    @Override
    public <T> T blocking(Callable<T> io) throws Exception {
        unlock();
        try {
            return io.call();
        } finally {
            lock();
        }
    }

    private void lock() {
        Thread me = Thread.currentThread();
        waiting.add(me);
        while (waiting.peek() != me || !owner.compareAndSet(null, me)) {
            LockSupport.park(this);
        }
        waiting.remove();
    }

    private void unlock() {
        owner.set(null);
        LockSupport.unpark(waiting.peek());
    }
}
