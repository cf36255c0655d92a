// expect: DATA_RACE on Average.sum
// twin: RunningAverageAdder
// The count is atomic, the sum of doubles is not.
import java.util.concurrent.atomic.AtomicInteger;

public final class RunningAverage {
    static final class Average {
        double sum;
        final AtomicInteger count = new AtomicInteger();

        void add(double x) {
            sum += x;
            count.incrementAndGet();
        }
    }

    public static void main(String[] args) throws Exception {
        Average average = new Average();
        Thread a = new Thread(() -> average.add(1.5));
        Thread b = new Thread(() -> average.add(2.5));
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(average.sum / average.count.get());
    }
}
