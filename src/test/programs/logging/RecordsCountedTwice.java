// expect: FAILED
// twin: RecordsCounted
// Whoever comes first is to add the handler; both look before either has added it.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

public final class RecordsCountedTwice {
    static final AtomicInteger records = new AtomicInteger();

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

    static Logger log() {
        Logger log = Logger.getLogger("harbour.boats");
        if (log.getHandlers().length == 0) {
            log.setUseParentHandlers(false);
            log.addHandler(new Counting());
        }
        return log;
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> log());
        other.start();
        log();
        other.join();
        log().info("leaves");
        if (records.get() != 1) {
            throw new AssertionError("records: " + records);
        }
    }
}
