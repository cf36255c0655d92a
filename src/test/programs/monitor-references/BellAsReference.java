// expect: CLEAN
// twin: BellOfAnotherObject
// Whoever opens the gate rings a bell that was handed over as a method reference, under the gate's monitor.
public class BellAsReference {
    private static final Object gate = new Object();
    private static boolean open;

    static void open(Runnable bell) {
        synchronized (gate) {
            open = true;
            bell.run();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread opener = new Thread(() -> open(gate::notifyAll));
        opener.start();
        synchronized (gate) {
            while (!open) {
                gate.wait();
            }
        }
        opener.join();
    }
}
