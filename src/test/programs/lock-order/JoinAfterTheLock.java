// expect: CLEAN
// twin: JoinHoldingTheLock
// The lock is given back before the join.
public final class JoinAfterTheLock {
    public static void main(String[] args) throws Exception {
        Object lock = new Object();
        Thread worker = new Thread(() -> {
            synchronized (lock) {
                System.out.println("works");
            }
        });
        worker.start();
        synchronized (lock) {
            System.out.println("prepares");
        }
        worker.join();
    }
}
