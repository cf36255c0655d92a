// expect: CLEAN
// twin: InheritedShared
// The child gets a copy.
import java.util.*;

public final class InheritedContext {
    static final InheritableThreadLocal<List<String>> TRAIL = new InheritableThreadLocal<>() {
        @Override
        protected List<String> initialValue() {
            return new ArrayList<>();
        }

        @Override
        protected List<String> childValue(List<String> p) {
            return new ArrayList<>(p);
        }
    };

    public static void main(String[] args) throws Exception {
        TRAIL.get().add("main");
        Thread t = new Thread(() -> {
            TRAIL.get().add("child");
            assert TRAIL.get().equals(List.of("main", "child"));
        });
        t.start();
        TRAIL.get().add("main2");
        t.join();
        assert TRAIL.get().equals(List.of("main", "main2"));
    }
}
