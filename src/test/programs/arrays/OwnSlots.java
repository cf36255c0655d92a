// expect: CLEAN
// twin: SharedSlot
// Each thread has a slot of its own; main adds them up after the joins.
public final class OwnSlots {
    public static void main(String[] args) throws Exception {
        int[] hits = new int[4];
        Thread[] threads = new Thread[2];
        for (int i = 0; i < threads.length; i++) {
            int slot = i;
            threads[i] = new Thread(() -> hits[slot]++);
            threads[i].start();
        }
        int sum = 0;
        for (int i = 0; i < threads.length; i++) {
            threads[i].join();
            sum += hits[i];
        }
        assert sum == 2;
    }
}
