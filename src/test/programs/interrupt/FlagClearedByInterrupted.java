// expect: LIVELOCK
// twin: FlagRestored
// Thread.interrupted() clears the flag, and the outer loop never sees it.
public final class FlagClearedByInterrupted {
    public static void main(String[] args) throws Exception {
        Thread worker = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                if (Thread.interrupted()) {
                    System.out.println("noticed");
                }
            }
        });
        worker.start();
        worker.interrupt();
        worker.join();
    }
}
