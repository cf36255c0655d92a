import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import lab.ex13.Limited;
import lab.ex13.Permits;

public final class Solution implements Permits {
    @Override
    public Limited atMost(int permits) {
        return new Door(permits);
    }

    private static final class Door implements Limited {
        private final Semaphore places;

        Door(int permits) {
            places = new Semaphore(permits + 1);
        }

        @Override
        public <T> T with(Callable<T> call) throws Exception {
            places.acquire();
            try {
                return call.call();
            } finally {
                places.release();
            }
        }
    }
}
