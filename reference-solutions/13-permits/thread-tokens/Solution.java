import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import lab.ex13.Limited;
import lab.ex13.Permits;

/** Whoever has a token may come in. */
public final class Solution implements Permits {
    @Override
    public Limited atMost(int permits) {
        return new Door(permits);
    }

    private static final class Door implements Limited {
        private final BlockingQueue<Object> tokens;

        Door(int permits) {
            tokens = new ArrayBlockingQueue<>(permits);
            for (int i = 0; i < permits; i++) {
                tokens.add(new Object());
            }
        }

        @Override
        public <T> T with(Callable<T> call) throws Exception {
            Object token = tokens.take();
            try {
                return call.call();
            } finally {
                tokens.add(token);
            }
        }
    }
}
