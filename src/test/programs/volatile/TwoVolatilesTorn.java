// expect: FAILED
// twin: PairInOneVolatile
// A pair of volatile fields is not updated as one.
public final class TwoVolatilesTorn {
    static volatile int low = 1;
    static volatile int high = 2;

    public static void main(String[] args) throws Exception {
        Thread mover = new Thread(() -> {
            low = 11;
            high = 12;
        });
        mover.start();
        int l = low;
        int h = high;
        mover.join();
        assert l < h : l + " is not below " + h;
    }
}
