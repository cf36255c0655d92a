// expect: LIVELOCK
// twin: SleepingSpinEnds
// Polling with sleep for something that only one of two workers provides.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public final class SleepingSpin {
    public static void main(String[] args) throws Exception {
        AtomicInteger turn = new AtomicInteger();
        AtomicReference<String> result = new AtomicReference<>();
        Thread a = new Thread(() -> {
            if (turn.getAndIncrement() == 0) {
                result.set("a");
            }
        });
        Thread b = new Thread(() -> turn.getAndIncrement());
        a.start();
        b.start();
        while (result.get() == null) {
            Thread.sleep(10);
        }
    }
}
