// expect: DATA_RACE on SleepOrdersTwoThreads.log
// twin: SleepInsideLock
// The second thread sleeps longer than the first.
public final class SleepOrdersTwoThreads {
    static String log = "";

    static Thread after(int millis, String text) {
        return new Thread(() -> {
            try {
                Thread.sleep(millis);
                log += text;
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
