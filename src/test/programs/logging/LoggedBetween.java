// expect: DATA_RACE on LoggedBetween.done
// twin: LoggedInOrder
// Both threads log before and after; that records are numbered orders nothing of what they do besides.
import java.util.logging.Logger;

public class LoggedBetween {
    private static final Logger log = Logger.getLogger("work");
    static int done;

    public static void main(String[] args) throws InterruptedException {
        Runnable work = () -> {
            log.info("begins");
            done++;
            log.info("ends");
        };
        Thread first = new Thread(work);
        Thread second = new Thread(work);
        first.start();
        second.start();
        first.join();
        second.join();
    }
}
