// expect: LOST_WAKE_UP
// twin: NotifyAllWakesEveryone
// One monitor, two kinds of waiters: notify may wake the one that can't go on.
public final class NotifyWakesTheWrongOne {
    static final Object table = new Object();
    static boolean tea;
    static boolean coffee;

    static Thread guest(boolean likesTea) {
        return new Thread(() -> {
            synchronized (table) {
                while (likesTea ? !tea : !coffee) {
                    try {
                        table.wait();
                    } catch (InterruptedException e) {
                        return;
                    }
                }
            }
        });
    }

    public static void main(String[] args) throws Exception {
        Thread first = guest(true);
        Thread second = guest(false);
        first.start();
        second.start();
        synchronized (table) {
            tea = true;
            table.notify();
        }
        first.join();
        synchronized (table) {
            coffee = true;
            table.notify();
        }
        second.join();
    }
}
