// expect: CLEAN
// twin: NotifyOnOtherMonitor
// Waiter and notifier meet at one lock.
public final class NotifyOnSameMonitor {
    static final class Door {
        private final Object lock = new Object();
        private volatile boolean open;

        void pass() throws InterruptedException {
            synchronized (lock) {
                while (!open) {
                    lock.wait();
                }
            }
        }

        void unlock() {
            synchronized (lock) {
                open = true;
                lock.notifyAll();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Door door = new Door();
        Thread porter = new Thread(door::unlock);
        porter.start();
        door.pass();
        porter.join();
    }
}
