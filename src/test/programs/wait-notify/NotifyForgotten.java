// expect: LOST_WAKE_UP
// twin: NotifyAlways
// One path changes the condition and never tells.
public final class NotifyForgotten {
    static final Object lock = new Object();
    static int free = 0;

    static void give(int amount) {
        synchronized (lock) {
            free += amount;
            if (amount > 1) {
                lock.notifyAll();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Thread giver = new Thread(() -> give(1));
        giver.start();
        synchronized (lock) {
            while (free == 0) {
                lock.wait();
            }
            free--;
        }
        giver.join();
    }
}
