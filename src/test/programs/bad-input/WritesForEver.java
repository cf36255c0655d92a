// expect: NOT_JUDGED | LIVELOCK
// Writes a volatile field without end: never idle, never done.
public final class WritesForEver {
    static volatile long ticks;

    public static void main(String[] args) throws Exception {
        while (ticks >= 0) {
            ticks = ticks == 1_000_000 ? 0 : ticks + 1;
        }
    }
}
