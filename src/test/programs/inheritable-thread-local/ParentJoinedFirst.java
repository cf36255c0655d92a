// expect: CLEAN
// twin: SetAfterCreation
// Main joins the parent before it asks for the child.
import java.util.concurrent.atomic.AtomicReference;

public final class ParentJoinedFirst {
    static final InheritableThreadLocal<Integer> level = new InheritableThreadLocal<>();

    public static void main(String[] args) throws Exception {
        AtomicReference<Thread> child = new AtomicReference<>();
        Thread parent = new Thread(() -> {
            level.set(1);
            Thread made = new Thread(() -> System.out.println(level.get()));
            child.set(made);
            made.start();
        });
        parent.start();
        parent.join();
        Thread seen = child.get();
        seen.join();
    }
}
