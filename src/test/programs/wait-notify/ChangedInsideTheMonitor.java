// expect: CLEAN
// twin: ChangedOutsideTheMonitor
// The flag is set while the monitor is held.
public final class ChangedInsideTheMonitor {
    static boolean done;

    public static void main(String[] args) throws Exception {
        Object monitor = new Object();
        Thread worker = new Thread(() -> {
            synchronized (monitor) {
                done = true;
                monitor.notifyAll();
            }
        });
        worker.start();
        synchronized (monitor) {
            while (!done) {
                monitor.wait();
            }
        }
        worker.join();
    }
}
