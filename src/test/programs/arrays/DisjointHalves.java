// expect: CLEAN
// twin: OverlappingHalves
// The upper bound is exclusive, so the halves do not overlap.
public final class DisjointHalves {
    static void scale(long[] data, int from, int to) {
        for (int i = from; i < to; i++) {
            data[i] *= 2;
        }
    }

    public static void main(String[] args) throws Exception {
        long[] data = {1, 2, 3, 4, 5};
        int middle = data.length / 2;
        Thread low = new Thread(() -> scale(data, 0, middle));
        low.start();
        scale(data, middle, data.length);
        low.join();
        System.out.println(data[0]);
    }
}
