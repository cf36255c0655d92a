// expect: DATA_RACE on Thermostat.target
// twin: GetterWithLock
// The setter is synchronized, the getter was forgotten.
public final class GetterWithoutLock {
    static class Thermostat {
        private int target = 18;

        synchronized void warmer() {
            target++;
        }

        int target() {
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
