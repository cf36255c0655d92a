// expect: DATA_RACE on Gauge.value
// twin: ReadWithLock
// The writer locks, the reader does not.
import java.util.concurrent.locks.ReentrantLock;

public final class ReadWithoutLock {
    static class Gauge {
        private final ReentrantLock lock = new ReentrantLock();
        private double value;

        void set(double next) {
            lock.lock();
            value = next;
            lock.unlock();
        }

        double value() {
            return value;
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
