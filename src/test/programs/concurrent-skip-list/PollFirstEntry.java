// expect: CLEAN
// twin: FirstKeyThenRemove
// pollFirstEntry finds and removes in one step.
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

public final class PollFirstEntry {
    static final ConcurrentSkipListMap<Integer, String> jobs = new ConcurrentSkipListMap<>();
    static final AtomicInteger served = new AtomicInteger();

    static void serve() {
        Map.Entry<Integer, String> first = jobs.pollFirstEntry();
        if (first != null) {
            served.incrementAndGet();
        }
    }

    public static void main(String[] args) throws Exception {
        jobs.put(1, "only");
        Thread a = new Thread(PollFirstEntry::serve);
        a.start();
        serve();
        a.join();
        assert served.get() == 1 : "served " + served.get() + " times";
    }
}
