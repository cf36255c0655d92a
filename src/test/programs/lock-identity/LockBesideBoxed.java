// expect: CLEAN
// twin: LockOnBoxed
// The lock is an object of its own.
public class LockBesideBoxed {
    private static final Object LOCK = new Object();
    static Integer count = 0;

    public static void main(String[] args) throws Exception {
        Runnable r = () -> {
            for (int i = 0; i < 2; i++)
                synchronized (LOCK) {
                    count++;
                }
        };
        Thread a = new Thread(r), b = new Thread(r);
        a.start();
        b.start();
        a.join();
        b.join();
        assert count == 4;
    }
}
