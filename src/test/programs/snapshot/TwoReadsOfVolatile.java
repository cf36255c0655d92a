// expect: FAILED
// twin: OneReadOfVolatile
// The volatile snapshot is read twice, and may be another one the second time.
public final class TwoReadsOfVolatile {
    static volatile int[] window = {1, 2, 3};

    public static void main(String[] args) throws Exception {
        Thread shrinker = new Thread(() -> window = new int[] {1});
        shrinker.start();
        int last = window[window.length - 1];
        int again = 0;
        for (int i = 0; i < window.length; i++) {
            again = window[i];
        }
        shrinker.join();
        if (last != 1 && again == 1) {
            throw new IllegalStateException("the window changed under my hands");
        }
    }
}
