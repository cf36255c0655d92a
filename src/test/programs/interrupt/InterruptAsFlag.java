// expect: DATA_RACE on InterruptAsFlag.reason
// twin: ReasonBeforeInterrupt
// The reason is written after the interrupt was sent.
public final class InterruptAsFlag {
    static String reason = "";

    public static void main(String[] args) throws Exception {
        Thread worker = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            System.out.println(reason.length() < 9);
        });
        worker.start();
        worker.interrupt();
        reason = "shutdown";
        worker.join();
    }
}
