// expect: FAILED
// twin: PollFirstEntry
// Two threads serve the same first key.
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

public final class FirstKeyThenRemove {
    static final ConcurrentSkipListMap<Integer, String> jobs = new ConcurrentSkipListMap<>();
    static final AtomicInteger served = new AtomicInteger();

    static void serve() {
        Map.Entry<Integer, String> first = jobs.firstEntry();
        if (first != null) {
            jobs.remove(first.getKey());
            served.incrementAndGet();
        }
    }

    public static void main(String[] args) throws Exception {
        jobs.put(1, "only");
        Thread a = new Thread(FirstKeyThenRemove::serve);
        a.start();
        serve();
        a.join();
        assert served.get() == 1 : "served " + served.get() + " times";
    }
}
