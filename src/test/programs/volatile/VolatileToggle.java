// expect: FAILED
// twin: AtomicToggle
// Two threads toggle a volatile flag; an even number of toggles should restore it.
public final class VolatileToggle {
    static volatile boolean on;

    static void toggle() {
        on = !on;
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(VolatileToggle::toggle);
        other.start();
        toggle();
        other.join();
        if (on) {
            throw new IllegalStateException("a toggle was lost");
        }
    }
}
