// expect: CLEAN
// twin: IdGeneratorRestart
// The counter never goes back; the remainder is taken from it.
import java.util.concurrent.atomic.AtomicInteger;

public final class IdGeneratorModulo {
    static final AtomicInteger next = new AtomicInteger(2);

    static int next() {
        return next.incrementAndGet() % 4;
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
