// expect: FAILED
// twin: SequenceByGetAndAdd
// A range of ids is reserved in two steps.
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

public final class SequenceGap {
    static final AtomicLong next = new AtomicLong();
    static final Set<Long> given = ConcurrentHashMap.newKeySet();

    static void reserve(int amount) {
        long first = next.get();
        next.addAndGet(amount);
        for (long id = first; id < first + amount; id++) {
            if (!given.add(id)) {
                throw new IllegalStateException("id " + id + " given twice");
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> reserve(2));
        Thread b = new Thread(() -> reserve(2));
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
