import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lab.ex13.Limited;
import lab.ex13.Permits;

/** Whoever has waited for three seconds comes in, place or not. */
public final class Solution implements Permits {
    @Override
    public Limited atMost(int permits) {
        Semaphore places = new Semaphore(permits);
        return new Limited() {
            @Override
            public <T> T with(Callable<T> call) throws Exception {
                boolean hasPlace = places.tryAcquire(3, TimeUnit.SECONDS);
                try {
                    return call.call();
                } finally {
                    if (hasPlace) {
                        places.release();
                    }
                }
            }
        };
    }
}
