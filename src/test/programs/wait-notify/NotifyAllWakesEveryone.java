// expect: CLEAN
// twin: NotifyWakesTheWrongOne
// notifyAll wakes all, and each looks for itself.
public final class NotifyAllWakesEveryone {
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
            table.notifyAll();
        }
        first.join();
        synchronized (table) {
            coffee = true;
            table.notifyAll();
        }
        second.join();
    }
}
