import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A producer and a consumer that work equally long, with a queue of eight between them. */
final class Pipeline {
    private Pipeline() {}

    static long sequential() {
        return Kernel.all();
    }

    static long parallel() throws InterruptedException {
        BlockingQueue<Long> queue = new ArrayBlockingQueue<>(8);
        Thread producer = Thread.ofPlatform().start(() -> {
            try {
                for (int i = 0; i < Kernel.ROWS; i += 2) {
                    queue.put(Kernel.row(i));
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        long sum = 0;
        for (int i = 1; i < Kernel.ROWS; i += 2) {
            sum += queue.take() + Kernel.row(i);
        }
        producer.join();
        return sum;
    }
}
