// expect: DEADLOCK
// twin: LogsAfterItsLock
// The sink takes the account's lock under the stream's, the account prints under its own.
import java.io.OutputStream;
import java.io.PrintStream;

public class LogsUnderItsLock {
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
            log.print("reset");
        }
        auditor.join();
    }
}
