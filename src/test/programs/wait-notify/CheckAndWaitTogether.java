// expect: CLEAN
// twin: CheckThenWaitLater
// Check and wait share one synchronized block.
public final class CheckAndWaitTogether {
    static final Object gate = new Object();
    static boolean open;

    static boolean isOpen() {
        synchronized (gate) {
            return open;
        }
    }

    public static void main(String[] args) throws Exception {
        Thread guard = new Thread(() -> {
            synchronized (gate) {
                open = true;
                gate.notifyAll();
            }
        });
        guard.start();
        synchronized (gate) {
            while (!open) {
                gate.wait();
            }
        }
        guard.join();
    }
}
