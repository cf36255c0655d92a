// expect: CLEAN
// twin: LockOnFreshObject
// The caller passes one common monitor.
public final class LockOnArgument {
    static int sum;

    static void add(int amount, Object lock) {
        synchronized (lock) {
            sum += amount;
        }
    }

    public static void main(String[] args) throws Exception {
        Object lock = new Object();
        Thread a = new Thread(() -> add(1, lock));
        a.start();
        add(2, lock);
        a.join();
        System.out.println(sum);
    }
}
