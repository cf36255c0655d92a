// expect: CLEAN
// twin: AtomicReferenceArrayElement
// The elements are strings, replaced by accumulateAndGet.
import java.util.concurrent.atomic.AtomicReferenceArray;

public final class AtomicReferenceArrayImmutable {
    public static void main(String[] args) throws Exception {
        AtomicReferenceArray<String> lines = new AtomicReferenceArray<>(2);
        lines.set(0, "");
        Thread writer = new Thread(() -> lines.accumulateAndGet(0, "one", String::concat));
        writer.start();
        lines.accumulateAndGet(0, "two", String::concat);
        writer.join();
        assert lines.get(0).length() == 6;
    }
}
