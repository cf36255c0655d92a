// expect: FAILED
// twin: IdGeneratorModulo
// A counter is reset when it reaches its limit, by whoever comes by.
import java.util.concurrent.atomic.AtomicInteger;

public final class IdGeneratorRestart {
    static final AtomicInteger next = new AtomicInteger(2);

    static int next() {
        int id = next.incrementAndGet();
        if (id > 3) {
            next.set(0);
            id = next.incrementAndGet();
        }
        return id;
    }

    public static void main(String[] args) throws Exception {
        AtomicInteger theirs = new AtomicInteger();
        Thread other = new Thread(() -> theirs.set(next()));
        other.start();
        int a = next();
        int b = next();
        other.join();
        assert a != b && a != theirs.get() && b != theirs.get() : a + " " + b + " " + theirs;
    }
}
