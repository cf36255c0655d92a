// expect: CLEAN
// twin: DaemonStillWriting
// The daemon waits for ever on its own queue, which a daemon may.
import java.util.concurrent.LinkedBlockingQueue;

public final class DaemonNobodyLooks {
    static final LinkedBlockingQueue<String> log = new LinkedBlockingQueue<>();

    public static void main(String[] args) throws Exception {
        Thread watcher = new Thread(() -> {
            try {
                while (true) {
                    System.out.println(log.take());
                }
            } catch (InterruptedException e) {
                return;
            }
        });
        watcher.setDaemon(true);
        watcher.start();
        log.add("bye");
    }
}
