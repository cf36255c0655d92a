import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import lab.ex13.Limited;
import lab.ex13.Permits;

/** Atomic counter plus parked waiters; all are woken when one leaves. */
public final class Solution implements Permits {
    private static final class Gate implements Limited {
        private final AtomicInteger free;
        private final Queue<Thread> waiters = new ConcurrentLinkedQueue<>();

        Gate(int n) { free = new AtomicInteger(n); }

        private boolean tryEnter() {
            int n;
            do {
                n = free.get();
                if (n == 0) return false;
            } while (!free.compareAndSet(n, n - 1));
            return true;
        }

        private void enter() throws InterruptedException {
            if (Thread.interrupted()) throw new InterruptedException();
            if (tryEnter()) return;
            Thread me = Thread.currentThread();
            waiters.add(me);
            try {
                while (!tryEnter()) {
                    LockSupport.park(this);
                    if (Thread.interrupted()) throw new InterruptedException();
                }
            } finally {
                waiters.remove(me);
            }
        }

        private void leave() {
            free.incrementAndGet();
            for (Thread t : waiters) LockSupport.unpark(t);
        }

        @Override
        public <T> T with(Callable<T> call) throws Exception {
            enter();
            try { return call.call(); } finally { leave(); }
        }
    }

    @Override
    public Limited atMost(int permits) { return new Gate(permits); }
}
