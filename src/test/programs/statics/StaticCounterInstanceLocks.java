// expect: DATA_RACE on StaticCounterInstanceLocks.total
// twin: StaticCounterClassLock
// Each object guards the shared static field with its own monitor.
public final class StaticCounterInstanceLocks {
    static int total;

    private synchronized void add(int amount) {
        total += amount;
    }

    public static void main(String[] args) throws Exception {
        Thread a = new Thread(() -> new StaticCounterInstanceLocks().add(3));
        Thread b = new Thread(() -> new StaticCounterInstanceLocks().add(4));
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(total);
    }
}
