// expect: CLEAN
// twin: HandMadeSemaphoreNotifiesOnce
// Who got a permit wakes the next one if permits are left.
public final class HandMadeSemaphorePassesOn {
    static final class Permits {
        private int left;

        synchronized void acquire() {
            while (left == 0) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    return;
                }
            }
            left--;
            if (left > 0) {
                notify();
            }
        }

        synchronized void release(int more) {
            left += more;
            notify();
        }
    }

    public static void main(String[] args) throws Exception {
        Permits permits = new Permits();
        Thread a = new Thread(permits::acquire);
        Thread b = new Thread(permits::acquire);
        a.start();
        b.start();
        permits.release(2);
        a.join();
        b.join();
    }
}
