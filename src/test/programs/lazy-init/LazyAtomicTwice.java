// expect: FAILED
// twin: LazyAtomicOnce
// The AtomicReference holds one instance, but two were made and one was used.
import java.util.concurrent.atomic.AtomicReference;

public final class LazyAtomicTwice {
    static final AtomicReference<Object> connection = new AtomicReference<>();

    static Object connection() {
        Object seen = connection.get();
        if (seen == null) {
            seen = new Object();
            connection.set(seen);
        }
        return seen;
    }

    public static void main(String[] args) throws Exception {
        Object[] theirs = new Object[1];
        Thread a = new Thread(() -> theirs[0] = connection());
        a.start();
        Object mine = connection();
        a.join();
        assert mine == theirs[0] : "two connections";
    }
}
