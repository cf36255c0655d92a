// expect: CLEAN
// twin: WaitWithoutCondition
// A flag remembers the notify, and the wait stands in a loop.
public final class WaitForCondition {
    public static void main(String[] args) throws Exception {
        Object bell = new Object();
        boolean[] rung = new boolean[1];
        Thread ringer = new Thread(() -> {
            synchronized (bell) {
                rung[0] = true;
                bell.notify();
            }
        });
        ringer.start();
        synchronized (bell) {
            while (!rung[0]) {
                bell.wait();
            }
        }
        ringer.join();
    }
}
