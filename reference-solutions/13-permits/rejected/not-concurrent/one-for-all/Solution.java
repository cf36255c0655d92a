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
        private static Semaphore places;

        Door(int permits) {
            if (places == null) {
                places = new Semaphore(permits);
            }
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
