// expect: CLEAN
// twin: StaticCounterInstanceLocks
// The lock belongs to the class, as the field does.
public final class StaticCounterClassLock {
    static int total;

    private void add(int amount) {
        synchronized (StaticCounterClassLock.class) {
            total += amount;
        }
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> new StaticCounterClassLock().add(3));
        Thread b = new Thread(() -> new StaticCounterClassLock().add(4));
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(total);
    }
}
