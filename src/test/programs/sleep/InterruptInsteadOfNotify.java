// expect: CLEAN
// twin: SleepBeforeNotify
// An interrupt is remembered even if the wait comes later.
public final class InterruptInsteadOfNotify {
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
        waiter.interrupt();
        waiter.join();
    }
}
