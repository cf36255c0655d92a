// expect: CLEAN
// twin: ReadWithoutLock
// The reader takes the same lock.
import java.util.concurrent.locks.ReentrantLock;

public final class ReadWithLock {
    static class Gauge {
        private final ReentrantLock lock = new ReentrantLock();
        private double value;

        void set(double next) {
            lock.lock();
            value = next;
            lock.unlock();
        }

        double value() {
            lock.lock();
            try {
                return value;
            } finally {
                lock.unlock();
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Gauge gauge = new Gauge();
        Thread probe = new Thread(() -> gauge.set(0.5));
        probe.start();
        System.out.println(gauge.value() < 1);
        probe.join();
    }
}
