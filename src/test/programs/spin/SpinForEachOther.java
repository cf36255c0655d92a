// expect: LIVELOCK
// twin: SpinAfterSaying
// Each waits, spinning, until the other says it is ready, before it says so itself.
public final class SpinForEachOther {
    static volatile boolean leftReady;
    static volatile boolean rightReady;

    public static void main(String[] args) throws Exception {
        Thread left = new Thread(() -> {
            while (!rightReady) {
                Thread.onSpinWait();
            }
            leftReady = true;
        });
        left.start();
        while (!leftReady) {
            Thread.onSpinWait();
        }
        rightReady = true;
        left.join();
    }
}
