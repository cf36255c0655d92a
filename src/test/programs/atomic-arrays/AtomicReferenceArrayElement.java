// expect: DATA_RACE
// twin: AtomicReferenceArrayImmutable
// The array of references is atomic, the builders in it are not.
import java.util.concurrent.atomic.AtomicReferenceArray;

public final class AtomicReferenceArrayElement {
    public static void main(String[] args) throws Exception {
        AtomicReferenceArray<StringBuilder> lines = new AtomicReferenceArray<>(2);
        lines.set(0, new StringBuilder());
        Thread writer = new Thread(() -> lines.get(0).append("one"));
        writer.start();
        lines.get(0).append("two");
        writer.join();
        System.out.println(lines.get(0).length() > 0);
    }
}
