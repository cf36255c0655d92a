// expect: DATA_RACE on ChangedOutsideTheMonitor.done
// twin: ChangedInsideTheMonitor
// The flag is set before the monitor is taken, just for the notify.
public final class ChangedOutsideTheMonitor {
    static boolean done;

    public static void main(String[] args) throws Exception {
        Object monitor = new Object();
        Thread worker = new Thread(() -> {
            done = true;
            synchronized (monitor) {
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
