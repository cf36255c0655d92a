// expect: DATA_RACE on TestThenSetLock.count
// twin: SpinLockTestAndSet
// Testing and setting the lock word are two steps, so two get in.
public final class SpinLockTestThenSet {
    static final class TestThenSetLock {
        volatile boolean taken;
        int count;

        void increment() {
            while (taken) {
                Thread.onSpinWait();
            }
            taken = true;
            count++;
            taken = false;
        }
    }

    public static void main(String[] args) throws Exception {
        TestThenSetLock lock = new TestThenSetLock();
        Thread a = new Thread(lock::increment);
        Thread b = new Thread(lock::increment);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
