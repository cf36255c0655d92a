// expect: CLEAN
// twin: LazyAtomicTwice
// Who loses the compare-and-set takes the winner's instance.
import java.util.concurrent.atomic.AtomicReference;

public final class LazyAtomicOnce {
    static final AtomicReference<Object> connection = new AtomicReference<>();

    static Object connection() {
        Object seen = connection.get();
        if (seen == null) {
            connection.compareAndSet(null, new Object());
            seen = connection.get();
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
