// expect: DATA_RACE
// twin: SharedStringBuffer
// StringBuilder is not made for two threads.
public final class SharedStringBuilder {
    public static void main(String[] args) throws Exception {
        StringBuilder log = new StringBuilder();
        Thread a = new Thread(() -> log.append("start "));
        Thread b = new Thread(() -> log.append("stop "));
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(log.length() > 0);
    }
}
