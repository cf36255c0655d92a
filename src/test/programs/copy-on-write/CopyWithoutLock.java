// expect: FAILED
// twin: CopyUnderLock
// Two writers copy the same array; one copy is lost.
import java.util.Arrays;

public final class CopyWithoutLock {
    static volatile String[] handlers = {};

    static void add(String handler) {
        String[] old = handlers;
        String[] next = Arrays.copyOf(old, old.length + 1);
        next[old.length] = handler;
        handlers = next;
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> add("audit"));
        other.start();
        add("mail");
        other.join();
        assert handlers.length == 2 : Arrays.toString(handlers);
    }
}
