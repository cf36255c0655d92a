// expect: CLEAN
// twin: SplitLong
// One writer and a volatile field: reads are whole and ordered.
public final class VolatileLongSingleWriter {
    static class Clock {
        volatile long nanos;
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
