// expect: DATA_RACE on TimedWaitTakenForGranted.result
// twin: TimedWaitChecked
// wait(millis) may return because time is up; the caller does not look.
public final class TimedWaitTakenForGranted {
    static int result;
    static final Object lock = new Object();

    public static void main(String[] args) throws Exception {
        Thread worker = new Thread(() -> {
            result = 42;
            synchronized (lock) {
                lock.notifyAll();
            }
        });
        synchronized (lock) {
            worker.start();
            lock.wait(50);
        }
        System.out.println(result >= 0);
        worker.join();
    }
}
