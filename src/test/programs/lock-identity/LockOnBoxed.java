// expect: DATA_RACE
// twin: LockBesideBoxed
// The lock is a boxed number, another object after each increment.
public class LockOnBoxed {
    static Integer count = 0;

    public static void main(String[] args) throws Exception {
        Runnable r = () -> {
            for (int i = 0; i < 2; i++)
                synchronized (count) {
                    count++;
                }
        };
        Thread a = new Thread(r), b = new Thread(r);
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(count);
    }
}
