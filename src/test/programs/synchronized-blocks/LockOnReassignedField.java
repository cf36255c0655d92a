// expect: DATA_RACE on Tally.count
// twin: LockOnFinalField
// The monitor is the very field that the block replaces.
public final class LockOnReassignedField {
    static class Tally {
        private Integer count = 1000;

        void increment() {
            synchronized (count) {
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
