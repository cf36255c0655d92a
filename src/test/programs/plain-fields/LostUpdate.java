// expect: DATA_RACE on Counter.value
// twin: LostUpdateGuarded
// Two threads increment a plain field.
public final class LostUpdate {
    static final class Counter {
        int value;

        void increment() {
            value++;
        }
    }

    public static void main(String[] args) throws Exception {
        Counter counter = new Counter();
        Thread a = new Thread(counter::increment);
        Thread b = new Thread(counter::increment);
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(counter.value);
    }
}
