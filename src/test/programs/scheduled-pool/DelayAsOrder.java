// expect: DATA_RACE on DelayAsOrder.value
// twin: OrderThenDelay
// A delay of ten milliseconds stands for "after the writer".
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

public final class DelayAsOrder {
    static int value;

    public static void main(String[] args) throws Exception {
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        Thread writer = new Thread(() -> value = 8);
        writer.start();
        timer.schedule(() -> System.out.println(value >= 0), 10, TimeUnit.MILLISECONDS).get();
        writer.join();
        timer.shutdown();
    }
}
