// expect: DATA_RACE
// twin: RecordCopiesArray
// The record is shallowly immutable; its array is not.
public final class RecordWithArray {
    record Batch(String name, int[] counts) {}

    public static void main(String[] args) throws Exception {
        Batch batch = new Batch("b", new int[2]);
        Thread a = new Thread(() -> batch.counts()[0]++);
        a.start();
        batch.counts()[0]++;
        a.join();
        System.out.println(batch.name());
    }
}
