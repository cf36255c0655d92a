import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import lab.ex13.Limited;
import lab.ex13.Permits;

/** Looks whether it was interrupted only when it has got its place. */
public final class Solution implements Permits {
    @Override
    public Limited atMost(int permits) {
        Semaphore places = new Semaphore(permits);
        return new Limited() {
            @Override
            public <T> T with(Callable<T> call) throws Exception {
                places.acquireUninterruptibly();
                try {
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                    return call.call();
                } finally {
                    places.release();
                }
            }
        };
    }
}
