import java.util.concurrent.Callable;
import lab.ex13.Limited;
import lab.ex13.Permits;

public final class Solution implements Permits {
    @Override
    public Limited atMost(int permits) {
        return new Door(permits);
    }

    private static final class Door implements Limited {
        private int free;

        Door(int permits) {
            free = permits;
        }

        @Override
        public <T> T with(Callable<T> call) throws Exception {
            enter();
            try {
                return call.call();
            } finally {
                leave();
            }
        }

        private synchronized void enter() throws InterruptedException {
            while (free == 0) {
                wait();
            }
            free--;
        }

        private synchronized void leave() {
            free++;
        }
    }
}
