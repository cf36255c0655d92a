// expect: CLEAN
// twin: TimedWaitWithoutMonitor
// TimeUnit.timedWait waits on the monitor that the caller holds, and gives it up meanwhile.
import java.util.concurrent.TimeUnit;

public class TimedWaitByUnit {
    private int stock;

    synchronized void put() {
        stock++;
        notifyAll();
    }

    synchronized boolean take() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (stock == 0) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        stock--;
        return true;
    }

    public static void main(String[] args) throws InterruptedException {
        TimedWaitByUnit shelf = new TimedWaitByUnit();
        Thread filler = new Thread(shelf::put);
        filler.start();
        assert shelf.take();
        filler.join();
    }
}
