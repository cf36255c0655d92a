import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lab.ex11.EventLoop;

/** A sorted map from the due time to a list in the order of the requests. */
public final class Solution implements EventLoop {
    private final TreeMap<Duration, List<Runnable>> buckets = new TreeMap<>();
    private Duration now = Duration.ZERO;

    @Override
    public void callSoon(Runnable callback) {
        callLater(Duration.ZERO, callback);
    }

    @Override
    public void callLater(Duration delay, Runnable callback) {
        buckets.computeIfAbsent(now.plus(delay), time -> new ArrayList<>()).add(callback);
    }

    @Override
    public Duration now() {
        return now;
    }

    @Override
    public void runUntilIdle() {
        while (!buckets.isEmpty()) {
            Map.Entry<Duration, List<Runnable>> first = buckets.firstEntry();
            now = first.getKey();
            // The bucket may grow while it is emptied.
            for (int i = 0; i < first.getValue().size(); i++) {
                try {
                    first.getValue().get(i).run();
                } catch (RuntimeException e) {
                    e.printStackTrace();
                }
            }
            buckets.remove(now);
        }
    }
}
