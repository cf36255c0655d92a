// expect: CLEAN
// twin: StopFlagInLocalCopy
// The flag is read in every round.
public final class StopFlagReadEachTime {
    static volatile boolean stopped;

    public static void main(String[] args) throws Exception {
        Thread worker = new Thread(() -> {
            boolean stop = stopped;
            while (!stop) {
                Thread.onSpinWait();
                stop = stopped;
            }
        });
        worker.start();
        stopped = true;
        worker.join();
    }
}
