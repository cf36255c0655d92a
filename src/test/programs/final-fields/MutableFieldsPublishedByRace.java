// expect: DATA_RACE on MutableFieldsPublishedByRace.current
// twin: FinalFieldsVolatileReference
// A racy reference to an object whose fields are not final.
public final class MutableFieldsPublishedByRace {
    static class Reading {
        int celsius;
        int humidity;

        Reading(int celsius, int humidity) {
            this.celsius = celsius;
            this.humidity = humidity;
        }
    }

    static Reading current = new Reading(0, 0);

    public static void main(String[] args) throws Exception {
        Thread sensor = new Thread(() -> current = new Reading(21, 40));
        sensor.start();
        Reading seen = current;
        System.out.println(seen.celsius + seen.humidity >= 0);
        sensor.join();
    }
}
