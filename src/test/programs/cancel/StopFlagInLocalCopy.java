// expect: LIVELOCK
// twin: StopFlagReadEachTime
// The loop copies the volatile flag once and never looks again.
public final class StopFlagInLocalCopy {
    static volatile boolean stopped;

    public static void main(String[] args) throws Exception {
        Thread worker = new Thread(() -> {
            boolean stop = stopped;
            while (!stop) {
                Thread.onSpinWait();
            }
        });
        worker.start();
        stopped = true;
        worker.join();
    }
}
