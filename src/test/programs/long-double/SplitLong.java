// expect: DATA_RACE on Clock.nanos
// twin: VolatileLongSingleWriter
// A plain long may even be written in two halves.
public final class SplitLong {
    static class Clock {
        long nanos;
    }

    public static void main(String[] args) throws Exception {
        Clock clock = new Clock();
        Thread ticker = new Thread(() -> {
            for (int i = 0; i < 3; i++) {
                clock.nanos += 0x1_0000_0001L;
            }
        });
        ticker.start();
        long seen = clock.nanos;
        ticker.join();
        System.out.println(seen >= 0);
    }
}
