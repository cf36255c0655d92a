// expect: CLEAN
// twin: TimedWaitTakenForGranted
// The result is used only if it is known to be there.
public final class TimedWaitChecked {
    static int result;
    static final Object lock = new Object();

    public static void main(String[] args) throws Exception {
        Thread worker = new Thread(() -> {
            synchronized (lock) {
                result = 42;
                lock.notifyAll();
            }
        });
        synchronized (lock) {
            worker.start();
            lock.wait(50);
        }
        synchronized (lock) {
            System.out.println(result == 42 ? "done" : "too late");
        }
        worker.join();
    }
}
