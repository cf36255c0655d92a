// expect: CLEAN
// twin: TwoDifferentMonitors
// Reader and writer lock the same object.
public final class OneMonitor {
    static final class Meter {
        private int level;

        int level() {
            synchronized (this) {
                return level;
            }
        }

        void raise() {
            synchronized (this) {
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
