// expect: FAILED
// twin: ParentJoinedFirst
// The value is copied when the child is made; a race decides which value it was.
import java.util.concurrent.atomic.AtomicReference;

public final class SetAfterCreation {
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
        Thread seen = child.get();
        seen.join();
        parent.join();
    }
}
