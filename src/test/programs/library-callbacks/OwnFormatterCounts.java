// expect: DATA_RACE on OwnFormatterCounts.formatted
// twin: OwnFormatter
// Two handlers share a formatter that counts without a lock; each of them has a monitor of its own.
import java.io.OutputStream;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;

public class OwnFormatterCounts {
    static int formatted;

    public static void main(String[] args) throws InterruptedException {
        Formatter counting = new Formatter() {
            @Override
            public String format(LogRecord record) {
                formatted++;
                return record.getMessage();
            }
        };
        StreamHandler first = new StreamHandler(OutputStream.nullOutputStream(), counting);
        StreamHandler second = new StreamHandler(OutputStream.nullOutputStream(), counting);
        Thread other = new Thread(() -> first.publish(new LogRecord(Level.INFO, "a")));
        other.start();
        second.publish(new LogRecord(Level.INFO, "b"));
        other.join();
    }
}
