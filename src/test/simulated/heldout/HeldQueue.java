import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** One thread makes rows, another one computes them, with a bounded queue in between; making is as much work as computing. */
final class HeldQueue {
    private HeldQueue() {}

    private static final int ROWS = 256;

    static long sequential() {
        long sum = 0;
        for (int i = 0; i < ROWS; i++) {
            sum += Kernel.row(i) + Kernel.row(ROWS + i);
        }
        return sum;
    }

    static long parallel() throws InterruptedException {
        BlockingQueue<long[]> queue = new ArrayBlockingQueue<>(8);
        long[] sum = new long[1];
        Thread maker = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < ROWS; i++) {
                put(queue, new long[] {i, Kernel.row(i)});
            }
        });
        Thread computer = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < ROWS; i++) {
                long[] next = take(queue);
                sum[0] += next[1] + Kernel.row(ROWS + (int) next[0]);
            }
        });
        maker.join();
        computer.join();
        return sum[0];
    }

    private static void put(BlockingQueue<long[]> queue, long[] row) {
        try {
            queue.put(row);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long[] take(BlockingQueue<long[]> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
