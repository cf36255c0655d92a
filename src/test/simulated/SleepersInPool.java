import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Waiting for answers in a pool of eight. */
final class SleepersInPool {
    private SleepersInPool() {}

    private static long answer(int number) {
        try {
            Thread.sleep(5 + number * 7 % 16);
            return Kernel.row(number) % 7;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static long sequential() {
        long sum = 0;
        for (int i = 0; i < 24; i++) {
            sum += answer(i);
        }
        return sum;
    }

    static long parallel() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Long>> answers = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                int number = i;
                answers.add(threads.submit(() -> answer(number)));
            }
            long sum = 0;
            for (Future<Long> answer : answers) {
                sum += answer.get();
            }
            return sum;
        }
    }
}
