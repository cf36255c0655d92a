// expect: DATA_RACE
// twin: FillsThenPublishes
// The new array is published first and filled then.
public final class WritesIntoPublishedCopy {
    static volatile long[] table = new long[1];

    public static void main(String[] args) throws Exception {
        Thread grower = new Thread(() -> {
            long[] next = new long[2];
            table = next;
            next[1] = 7;
        });
        grower.start();
        long[] seen = table;
        System.out.println(seen[seen.length - 1] < 8);
        grower.join();
    }
}
