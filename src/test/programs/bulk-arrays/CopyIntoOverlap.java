// expect: DATA_RACE
// twin: CopyBesideRange
// System.arraycopy writes a range that the other thread reads.
public final class CopyIntoOverlap {
    public static void main(String[] args) throws Exception {
        int[] ring = {1, 2, 3, 4};
        Thread shifter = new Thread(() -> System.arraycopy(ring, 1, ring, 0, 3));
        shifter.start();
        int seen = ring[1];
        shifter.join();
        System.out.println(seen);
    }
}
