// expect: CLEAN
// twin: CopyWithoutLock
// Writers take a lock, readers need none.
import java.util.Arrays;

public final class CopyUnderLock {
    static volatile String[] handlers = {};

    static synchronized void add(String handler) {
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
