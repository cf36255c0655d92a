// expect: CLEAN
// twin: NotifyWithoutMonitor
// The caller owns the monitor.
public final class NotifyWithMonitor {
    static volatile boolean waiting;

    public static void main(String[] args) throws Exception {
        Object lock = new Object();
        Thread waiter = new Thread(() -> waiting = true);
        waiter.start();
        if (waiting) {
            synchronized (lock) {
                lock.notifyAll();
            }
        }
        waiter.join();
    }
}
