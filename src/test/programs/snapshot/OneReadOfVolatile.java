// expect: CLEAN
// twin: TwoReadsOfVolatile
// The reference is read once into a local variable.
public final class OneReadOfVolatile {
    static volatile int[] window = {1, 2, 3};

    public static void main(String[] args) throws Exception {
        Thread shrinker = new Thread(() -> window = new int[] {1});
        shrinker.start();
        int[] seen = window;
        int last = seen[seen.length - 1];
        int again = 0;
        for (int value : seen) {
            again = value;
        }
        shrinker.join();
        if (last != 1 && again == 1) {
            throw new IllegalStateException("the window changed under my hands");
        }
    }
}
