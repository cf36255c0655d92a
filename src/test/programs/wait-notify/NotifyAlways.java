// expect: CLEAN
// twin: NotifyForgotten
// Every change of the condition is told.
public final class NotifyAlways {
    static final Object lock = new Object();
    static int free = 0;

    static void give(int amount) {
        synchronized (lock) {
            free += amount;
            lock.notifyAll();
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
