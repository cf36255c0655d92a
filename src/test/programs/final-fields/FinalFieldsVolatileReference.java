// expect: CLEAN
// twin: MutableFieldsPublishedByRace
// Final fields behind a volatile reference.
public final class FinalFieldsVolatileReference {
    static class Reading {
        final int celsius;
        final int humidity;

        Reading(int celsius, int humidity) {
            this.celsius = celsius;
            this.humidity = humidity;
        }
    }

    static volatile Reading current = new Reading(0, 0);

    public static void main(String[] args) throws Exception {
        Thread sensor = new Thread(() -> current = new Reading(21, 40));
        sensor.start();
        Reading seen = current;
        System.out.println(seen.celsius + seen.humidity >= 0);
        sensor.join();
    }
}
