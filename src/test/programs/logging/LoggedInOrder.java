// expect: CLEAN
// twin: LoggedBetween
// The second worker begins when the first one has ended; a handler of the program counts what both logged under its own lock.
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

public class LoggedInOrder {
    private static final Logger log = Logger.getLogger("order");
    static int done;

    static final class Counting extends Handler {
        private int records;

        @Override
        public synchronized void publish(LogRecord record) {
            records++;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    public static void main(String[] args) throws InterruptedException {
        Counting counting = new Counting();
        log.setUseParentHandlers(false);
        log.addHandler(counting);
        Runnable work = () -> {
            log.info("begins");
            done++;
            log.info("ends");
        };
        Thread other = new Thread(() -> log.warning("meanwhile"));
        other.start();
        Thread first = new Thread(work);
        first.start();
        first.join();
        Thread second = new Thread(work);
        second.start();
        second.join();
        other.join();
        assert done == 2 && counting.records == 5 : counting.records;
    }
}
