// expect: CLEAN | FAILED | NOT_JUDGED
// A shutdown hook that halts with an error status.
public final class HaltsInHook {
    public static void main(String[] args) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(9)));
        Thread worker = new Thread(() -> System.out.println("works"));
        worker.start();
        worker.join();
    }
}
