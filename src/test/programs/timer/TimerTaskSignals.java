// expect: CLEAN
// twin: TimerTaskCounts
// A latch tells that the task is done.
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

public final class TimerTaskSignals {
    static int beats;

    public static void main(String[] args) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Timer timer = new Timer();
        timer.schedule(new TimerTask() {
            @Override
            public void run() {
                beats++;
                done.countDown();
                timer.cancel();
            }
        }, 5);
        done.await();
        assert beats == 1;
    }
}
