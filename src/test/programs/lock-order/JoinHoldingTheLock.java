// expect: DEADLOCK
// twin: JoinAfterTheLock
// Main joins a thread that needs the lock which main holds.
public final class JoinHoldingTheLock {
    public static void main(String[] args) throws Exception {
        Object lock = new Object();
        Thread worker = new Thread(() -> {
            synchronized (lock) {
                System.out.println("works");
            }
        });
        worker.start();
        synchronized (lock) {
            worker.join();
        }
    }
}
