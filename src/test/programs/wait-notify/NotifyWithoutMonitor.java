// expect: FAILED
// twin: NotifyWithMonitor
// notify needs the monitor; without it there is an exception when somebody gets this far.
public final class NotifyWithoutMonitor {
    static volatile boolean waiting;

    public static void main(String[] args) throws Exception {
        Object lock = new Object();
        Thread waiter = new Thread(() -> waiting = true);
        waiter.start();
        if (waiting) {
            lock.notifyAll();
        }
        waiter.join();
    }
}
