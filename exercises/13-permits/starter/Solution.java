import java.util.concurrent.Callable;
import lab.ex13.Limited;
import lab.ex13.Permits;

public final class Solution implements Permits {
    @Override
    public Limited atMost(int permits) {
        return new Limited() {
            @Override
            public <T> T with(Callable<T> call) throws Exception {
                // Anybody may come in at any time. Let no more than `permits` callers be here at once.
                return call.call();
            }
        };
    }
}
