// expect: CLEAN
// twin: SpinLockTestThenSet
// getAndSet tests and sets at once.
import java.util.concurrent.atomic.AtomicBoolean;

public final class SpinLockTestAndSet {
    static final class TestThenSetLock {
        final AtomicBoolean taken = new AtomicBoolean();
        int count;

        void increment() {
            while (taken.getAndSet(true)) {
                Thread.onSpinWait();
            }
            count++;
            taken.set(false);
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
