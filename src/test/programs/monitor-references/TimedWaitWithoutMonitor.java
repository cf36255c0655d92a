// expect: FAILED
// twin: TimedWaitByUnit
// TimeUnit.timedWait takes no monitor itself.
import java.util.concurrent.TimeUnit;

public class TimedWaitWithoutMonitor {
    private int stock;

    synchronized void put() {
        stock++;
        notifyAll();
    }

    synchronized boolean isEmpty() {
        return stock == 0;
    }

    void awaitStock() throws InterruptedException {
        while (isEmpty()) {
            TimeUnit.MILLISECONDS.timedWait(this, 10);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        TimedWaitWithoutMonitor shelf = new TimedWaitWithoutMonitor();
        Thread filler = new Thread(shelf::put);
        filler.start();
        shelf.awaitStock();
        filler.join();
    }
}
