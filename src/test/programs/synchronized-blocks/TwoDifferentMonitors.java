// expect: DATA_RACE on Meter.level
// twin: OneMonitor
// Reader and writer lock different objects.
public final class TwoDifferentMonitors {
    static final class Meter {
        private final Object readLock = new Object();
        private final Object writeLock = new Object();
        private int level;

        int level() {
            synchronized (readLock) {
                return level;
            }
        }

        void raise() {
            synchronized (writeLock) {
                level++;
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Meter meter = new Meter();
        Thread pump = new Thread(meter::raise);
        pump.start();
        System.out.println(meter.level() <= 1);
        pump.join();
    }
}
