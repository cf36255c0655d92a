// expect: CLEAN
// twin: SleepOrdersTwoThreads
// Both append under a lock; the sleep is only politeness.
public final class SleepInsideLock {
    static String log = "";

    static Thread after(int millis, String text) {
        return new Thread(() -> {
            try {
                Thread.sleep(millis);
                synchronized (SleepInsideLock.class) {
                    log += text;
                }
            } catch (InterruptedException e) {
                System.out.println("interrupted");
            }
        });
    }

    public static void main(String[] args) throws Exception {
        Thread first = after(10, "a");
        Thread second = after(500, "b");
        first.start();
        second.start();
        first.join();
        second.join();
        System.out.println(log.length());
    }
}
