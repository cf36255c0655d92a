// expect: CLEAN
// twin: CleanedFromTwoSides
// Closing twice cleans once, and a cleaner's own thread keeps nobody alive.
import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicInteger;

public class CleanedOnce implements AutoCloseable {
    private static final Cleaner CLEANER = Cleaner.create();
    private final Cleaner.Cleanable cleanable;

    CleanedOnce(AtomicInteger closed) {
        cleanable = CLEANER.register(this, closed::incrementAndGet);
    }

    @Override
    public void close() {
        cleanable.clean();
    }

    public static void main(String[] args) throws InterruptedException {
        AtomicInteger closed = new AtomicInteger();
        try (CleanedOnce resource = new CleanedOnce(closed)) {
            Thread other = new Thread(resource::close);
            other.start();
            resource.close();
            other.join();
        }
        if (closed.get() != 1) {
            throw new AssertionError(closed);
        }
    }
}
