public class LostWakeUp {
    static final Object lock = new Object();
    static boolean ready;
    public static void main(String[] a) throws Exception {
        Thread waiter = new Thread(() -> {
            try {
                boolean go;
                synchronized (lock) { go = ready; }
                if (!go) {
                    synchronized (lock) { lock.wait(); }
                }
            } catch (InterruptedException e) { }
        }, "waiter");
        waiter.start();
        synchronized (lock) {
            ready = true;
            lock.notify();
        }
        waiter.join();
    }
}
