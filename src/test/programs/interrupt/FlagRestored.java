// expect: CLEAN
// twin: FlagClearedByInterrupted
// Who clears the flag sets it again.
public final class FlagRestored {
    public static void main(String[] args) throws Exception {
        Thread worker = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                if (Thread.interrupted()) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        worker.start();
        worker.interrupt();
        worker.join();
    }
}
