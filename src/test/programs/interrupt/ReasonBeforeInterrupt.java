// expect: CLEAN
// twin: InterruptAsFlag
// An interrupt orders what came before it with what follows its detection.
public final class ReasonBeforeInterrupt {
    static String reason = "";

    public static void main(String[] args) throws Exception {
        Thread worker = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            System.out.println(reason.length() < 9);
        });
        worker.start();
        reason = "shutdown";
        worker.interrupt();
        worker.join();
    }
}
