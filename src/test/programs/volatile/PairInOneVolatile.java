// expect: CLEAN
// twin: TwoVolatilesTorn
// Both numbers travel in one record behind one volatile reference.
public final class PairInOneVolatile {
    record Pair(int low, int high) {}

    static volatile Pair pair = new Pair(1, 2);

    public static void main(String[] args) throws Exception {
        Thread mover = new Thread(() -> {
            pair = new Pair(11, 12);
        });
        mover.start();
        Pair seen = pair;
        int l = seen.low();
        int h = seen.high();
        mover.join();
        assert l < h : l + " is not below " + h;
    }
}
