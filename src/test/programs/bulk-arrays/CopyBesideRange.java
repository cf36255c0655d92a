// expect: CLEAN
// twin: CopyIntoOverlap
// The range that is written and the element that is read do not meet.
public final class CopyBesideRange {
    public static void main(String[] args) throws Exception {
        int[] ring = {1, 2, 3, 4};
        Thread shifter = new Thread(() -> System.arraycopy(ring, 2, ring, 0, 1));
        shifter.start();
        int seen = ring[1] + ring[3];
        shifter.join();
        System.out.println(seen);
    }
}
