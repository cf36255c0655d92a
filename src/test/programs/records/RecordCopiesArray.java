// expect: CLEAN
// twin: RecordWithArray
// The accessor returns a copy, so nobody changes the record's own array.
public final class RecordCopiesArray {
    record Batch(String name, int[] counts) {
        Batch {
            counts = counts.clone();
        }

        @Override
        public int[] counts() {
            return counts.clone();
        }
    }

    public static void main(String[] args) throws Exception {
        Batch batch = new Batch("b", new int[2]);
        Thread a = new Thread(() -> batch.counts()[0]++);
        a.start();
        batch.counts()[0]++;
        a.join();
        System.out.println(batch.name());
    }
}
