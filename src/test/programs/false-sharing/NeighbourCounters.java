// expect: CLEAN
// twin: NeighbourCountersMixedUp
// Two fields in one cache line are slow together, but no race.
public final class NeighbourCounters {
    static final class Counters {
        long left;
        long right;
    }

    public static void main(String[] args) throws Exception {
        Counters counters = new Counters();
        Thread a = new Thread(() -> counters.left++);
        Thread b = new Thread(() -> {
            counters.right++;
            });
        a.start();
        b.start();
        a.join();
        b.join();
        assert counters.left == counters.right;
    }
}
