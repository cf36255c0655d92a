// expect: CLEAN
// twin: SharedStringBuilder
// StringBuffer is synchronized.
public final class SharedStringBuffer {
    public static void main(String[] args) throws Exception {
        StringBuffer log = new StringBuffer();
        Thread a = new Thread(() -> log.append("start "));
        Thread b = new Thread(() -> log.append("stop "));
        a.start();
        b.start();
        a.join();
        b.join();
        assert log.length() == 11;
    }
}
