// expect: LOST_WAKE_UP
// twin: BellAsReference
// The bell that is handed over belongs to another object than the one on which the visitor waits.
public class BellOfAnotherObject {
    private static final Object gate = new Object();
    private static final Object bell = new Object();
    private static boolean open;

    static void open(Runnable ring) {
        synchronized (gate) {
            open = true;
        }
        synchronized (bell) {
            ring.run();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread opener = new Thread(() -> open(bell::notifyAll));
        opener.start();
        synchronized (gate) {
            while (!open) {
                gate.wait();
            }
        }
        opener.join();
    }
}
