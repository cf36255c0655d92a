// expect: FAILED
// twin: SwapByUpdateAndGet
// An immutable list in an AtomicReference is replaced by get and set.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

public final class SwapLosesElement {
    static final AtomicReference<List<String>> names = new AtomicReference<>(List.of());

    static void add(String name) {
        List<String> next = new ArrayList<>(names.get());
        next.add(name);
        names.set(List.copyOf(next));
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> add("ann"));
        a.start();
        add("bob");
        a.join();
        if (names.get().size() != 2) {
            throw new IllegalStateException(names.get() + " is all");
        }
    }
}
