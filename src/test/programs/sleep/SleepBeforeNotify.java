// expect: LOST_WAKE_UP
// twin: InterruptInsteadOfNotify
// The notifier sleeps so that the waiter waits "for sure".
public final class SleepBeforeNotify {
    public static void main(String[] args) throws Exception {
        Object monitor = new Object();
        Thread waiter = new Thread(() -> {
            synchronized (monitor) {
                try {
                    monitor.wait();
                } catch (InterruptedException e) {
                    System.out.println("interrupted");
                }
            }
        });
        waiter.start();
        Thread.sleep(50);
        synchronized (monitor) {
            monitor.notifyAll();
        }
        waiter.join();
    }
}
