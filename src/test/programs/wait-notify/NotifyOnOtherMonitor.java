// expect: LOST_WAKE_UP
// twin: NotifyOnSameMonitor
// The notifier holds and notifies this, the waiter waits at the lock inside.
public final class NotifyOnOtherMonitor {
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

        synchronized void unlock() {
            open = true;
            notifyAll();
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
