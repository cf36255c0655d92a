// expect: CLEAN
// twin: LostUpdate
// The increment holds the counter's monitor; joins order the last read.
public final class LostUpdateGuarded {
    static final class Counter {
        int value;

        synchronized void increment() {
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
