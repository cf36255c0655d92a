// expect: CLEAN
// twin: LockOnReassignedField
// The monitor never changes.
public final class LockOnFinalField {
    static class Tally {
        private final Object lock = new Object();
        private Integer count = 1000;

        void increment() {
            synchronized (lock) {
                count = count + 1;
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Tally tally = new Tally();
        Thread a = new Thread(tally::increment);
        Thread b = new Thread(tally::increment);
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(tally.count);
    }
}
