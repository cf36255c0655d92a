// expect: DATA_RACE on DaemonStillWriting.status
// twin: DaemonNobodyLooks
// A daemon thread is not joined, and its field is read.
public final class DaemonStillWriting {
    static String status = "none";

    public static void main(String[] args) throws Exception {
        Thread watcher = new Thread(() -> status = "alive");
        watcher.setDaemon(true);
        watcher.start();
        System.out.println(status.length());
    }
}
