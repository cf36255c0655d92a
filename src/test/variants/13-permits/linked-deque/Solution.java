import java.util.concurrent.BlockingDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.stream.IntStream;
import lab.ex13.Limited;
import lab.ex13.Permits;

/** Keys on a hook. */
public final class Solution implements Permits {
    @Override
    public Limited atMost(int permits) {
        BlockingDeque<Integer> keys = new LinkedBlockingDeque<>(permits);
        IntStream.range(0, permits).forEach(keys::add);
        return new Hook(keys);
    }

    private record Hook(BlockingDeque<Integer> keys) implements Limited {
        @Override
        public <T> T with(Callable<T> call) throws Exception {
            Integer key = keys.takeLast();
            try {
                return call.call();
            } finally {
                keys.putFirst(key);
            }
        }
    }
}
