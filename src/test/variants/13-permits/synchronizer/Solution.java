import java.util.concurrent.Callable;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import lab.ex13.Limited;
import lab.ex13.Permits;

/** A synchronizer of its own: the state is the number of places. */
public final class Solution implements Permits {
    private static final class Places extends AbstractQueuedSynchronizer {
        Places(int places) {
            setState(places);
        }

        @Override
        protected int tryAcquireShared(int wanted) {
            while (true) {
                int left = getState() - wanted;
                if (left < 0 || compareAndSetState(left + wanted, left)) {
                    return left;
                }
            }
        }

        @Override
        protected boolean tryReleaseShared(int given) {
            while (true) {
                int now = getState();
                if (compareAndSetState(now, now + given)) {
                    return true;
                }
            }
        }
    }

    @Override
    public Limited atMost(int permits) {
        Places places = new Places(permits);
        return new Limited() {
            @Override
            public <T> T with(Callable<T> call) throws Exception {
                places.acquireSharedInterruptibly(1);
                try {
                    return call.call();
                } finally {
                    places.releaseShared(1);
                }
            }
        };
    }
}
