// expect: CLEAN
// twin: RunningAverage
// DoubleAdder takes concurrent additions.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;

public final class RunningAverageAdder {
    static final class Average {
        final DoubleAdder sum = new DoubleAdder();
        final AtomicInteger count = new AtomicInteger();

        void add(double x) {
            sum.add(x);
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
        System.out.println(average.sum.sum() / average.count.get());
    }
}
