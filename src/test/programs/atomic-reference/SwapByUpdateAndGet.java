// expect: CLEAN
// twin: SwapLosesElement
// updateAndGet computes again if somebody was quicker.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

public final class SwapByUpdateAndGet {
    static final AtomicReference<List<String>> names = new AtomicReference<>(List.of());

    static void add(String name) {
        names.updateAndGet(old -> {
            List<String> next = new ArrayList<>(old);
            next.add(name);
            return List.copyOf(next);
        });
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
