// expect: LOST_WAKE_UP
// twin: WaitForCondition
// Nobody remembers the notify if it comes before the wait.
public final class WaitWithoutCondition {
    public static void main(String[] args) throws Exception {
        Object bell = new Object();
        Thread ringer = new Thread(() -> {
            synchronized (bell) {
                bell.notify();
            }
        });
        ringer.start();
        synchronized (bell) {
            bell.wait();
        }
        ringer.join();
    }
}
