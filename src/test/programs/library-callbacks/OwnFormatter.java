// expect: CLEAN
// twin: OwnFormatterCounts
// A handler formats records by the program's formatter under its own monitor.
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;

public class OwnFormatter {
    public static void main(String[] args) throws InterruptedException {
        AtomicInteger formatted = new AtomicInteger();
        StreamHandler handler = new StreamHandler(OutputStream.nullOutputStream(), new Formatter() {
            @Override
            public String format(LogRecord record) {
                formatted.incrementAndGet();
                return record.getMessage();
            }
        });
        Thread other = new Thread(() -> handler.publish(new LogRecord(Level.INFO, "a")));
        other.start();
        handler.publish(new LogRecord(Level.INFO, "b"));
        other.join();
        assert formatted.get() == 2;
    }
}
