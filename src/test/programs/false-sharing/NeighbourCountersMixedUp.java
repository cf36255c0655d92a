// expect: DATA_RACE on Counters.left
// twin: NeighbourCounters
// Two counters side by side; one thread takes the wrong one.
public final class NeighbourCountersMixedUp {
    static final class Counters {
        long left;
        long right;
    }

    public static void main(String[] args) throws Exception {
        Counters counters = new Counters();
        Thread a = new Thread(() -> counters.left++);
        Thread b = new Thread(() -> {
            counters.right++;
            counters.left++;
        });
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(counters.right);
    }
}
