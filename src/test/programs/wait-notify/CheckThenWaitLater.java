// expect: LOST_WAKE_UP
// twin: CheckAndWaitTogether
// The flag is checked under the lock, but the lock is let go before the wait.
public final class CheckThenWaitLater {
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
        if (!isOpen()) {
            synchronized (gate) {
                gate.wait();
            }
        }
        guard.join();
    }
}
