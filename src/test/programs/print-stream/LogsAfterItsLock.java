// expect: CLEAN
// twin: LogsUnderItsLock
// The account prints when it has left its lock.
import java.io.OutputStream;
import java.io.PrintStream;

public class LogsAfterItsLock {
    static final Object account = new Object();
    static int entries;

    public static void main(String[] args) throws InterruptedException {
        PrintStream log = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) {
                synchronized (account) {
                    entries++;
                }
            }
        });
        Thread auditor = new Thread(() -> log.print("audit"));
        auditor.start();
        synchronized (account) {
            entries = 0;
        }
        log.print("reset");
        auditor.join();
    }
}
