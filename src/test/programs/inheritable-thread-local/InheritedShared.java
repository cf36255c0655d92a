// expect: DATA_RACE
// twin: InheritedContext
// Parent and child inherit the very same list.
import java.util.*;

public final class InheritedShared {
    static final InheritableThreadLocal<List<String>> TRAIL =
            InheritableThreadLocal.class.cast(new InheritableThreadLocal<List<String>>());

    public static void main(String[] args) throws Exception {
        TRAIL.set(new LinkedList<>());
        Thread t = new Thread(() -> TRAIL.get().add("child"));
        t.start();
        TRAIL.get().add("main");
        t.join();
    }
}
