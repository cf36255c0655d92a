public class WaitNotify {
    static final Object lock = new Object();
    static boolean ready;
    public static void main(String[] a) throws Exception {
        Thread waiter = new Thread(() -> {
            synchronized (lock) {
                while (!ready) {
                    try { lock.wait(); } catch (InterruptedException e) { return; }
                }
            }
        }, "waiter");
        waiter.start();
        Thread.sleep(10);
        synchronized (lock) {
            ready = true;
            lock.notifyAll();
        }
        waiter.join();
        throw new IllegalStateException("told");
    }
}
