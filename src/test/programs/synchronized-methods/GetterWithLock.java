// expect: CLEAN
// twin: GetterWithoutLock
// Both methods are synchronized.
public final class GetterWithLock {
    static class Thermostat {
        private int target = 18;

        synchronized void warmer() {
            target++;
        }

        synchronized int target() {
            return target;
        }
    }

    public static void main(String[] args) throws Exception {
        Thermostat thermostat = new Thermostat();
        Thread hand = new Thread(thermostat::warmer);
        hand.start();
        System.out.println(thermostat.target() >= 18);
        hand.join();
    }
}
