// expect: CLEAN
// twin: RecordsCountedTwice
// A handler of the program counts what reaches it, from below and from the side.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

public final class RecordsCounted {
    static final AtomicInteger records = new AtomicInteger();
    // The library itself holds loggers weakly.
    static final Logger log = Logger.getLogger("harbour.ships");

    static final class Counting extends Handler {
        @Override
        public void publish(LogRecord record) {
            records.incrementAndGet();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    public static void main(String[] args) throws Exception {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(new Counting());
        if (log.getLevel() != null) {
            throw new AssertionError("somebody was here before: " + log.getLevel());
        }
        log.setLevel(Level.FINE);
        Thread other = new Thread(() -> Logger.getLogger("harbour.ships").fine("arrives"));
        other.start();
        log.info("leaves");
        other.join();
        if (records.get() != 2) {
            throw new AssertionError("records: " + records);
        }
    }
}
