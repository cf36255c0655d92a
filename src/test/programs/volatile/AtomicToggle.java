// expect: CLEAN
// twin: VolatileToggle
// The toggle is a compare-and-set loop.
import java.util.concurrent.atomic.AtomicBoolean;

public final class AtomicToggle {
    static final AtomicBoolean on = new AtomicBoolean();

    static void toggle() {
        boolean seen;
        do {
            seen = on.get();
        } while (!on.compareAndSet(seen, !seen));
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(AtomicToggle::toggle);
        other.start();
        toggle();
        other.join();
        if (on.get()) {
            throw new IllegalStateException("a toggle was lost");
        }
    }
}
