// expect: CLEAN
// twin: WritesIntoPublishedCopy
// The array is filled before it is published.
public final class FillsThenPublishes {
    static volatile long[] table = new long[1];

    public static void main(String[] args) throws Exception {
        Thread grower = new Thread(() -> {
            long[] next = new long[2];
            next[1] = 7;
            table = next;
        });
        grower.start();
        long[] seen = table;
        System.out.println(seen[seen.length - 1] < 8);
        grower.join();
    }
}
