import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** Two threads that meet at a barrier after each of fifty rounds. */
final class Rounds {
    private Rounds() {}

    private static final CyclicBarrier BARRIER = new CyclicBarrier(2);
    private static long total;

    static long sequential() {
        return Kernel.rows(0, 500);
    }

    private static void work(int number) {
        try {
            long sum = 0;
            for (int round = 0; round < 50; round++) {
                sum += Kernel.rows(10 * round + 5 * number, 10 * round + 5 * number + 5);
                BARRIER.await();
            }
            synchronized (BARRIER) {
                total += sum;
            }
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    static long parallel() throws InterruptedException {
        total = 0;
        Thread[] threads = new Thread[2];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = Thread.ofPlatform().start(() -> work(number));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return total;
    }
}
