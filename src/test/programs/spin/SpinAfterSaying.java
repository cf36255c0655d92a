// expect: CLEAN
// twin: SpinForEachOther
// Each says it is ready before it waits.
public final class SpinAfterSaying {
    static volatile boolean leftReady;
    static volatile boolean rightReady;

    public static void main(String[] args) throws Exception {
        Thread left = new Thread(() -> {
            leftReady = true;
            while (!rightReady) {
                Thread.onSpinWait();
            }
        });
        left.start();
        rightReady = true;
        while (!leftReady) {
            Thread.onSpinWait();
        }
        left.join();
    }
}
