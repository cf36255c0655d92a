import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import lab.ex02.Workers;

/** A factory makes the threads, a latch counts them down before they are joined. */
public final class Solution implements Workers {
    @Override
    public void runAll(int workers, IntConsumer step, Consumer<String> log) throws InterruptedException {
        ThreadFactory factory = Thread.ofPlatform().name("worker-", 0).factory();
        CountDownLatch done = new CountDownLatch(workers);
        Thread[] threads = IntStream.range(0, workers)
                .mapToObj(i -> factory.newThread(() -> {
                    try {
                        log.accept("Worker " + i + " starting");
                        step.accept(i);
                        log.accept("Worker " + i + " finished");
                    } catch (RuntimeException e) {
                        // the others go on
                    } finally {
                        done.countDown();
                    }
                }))
                .toArray(Thread[]::new);
        for (Thread thread : threads) {
            thread.start();
        }
        done.await();
        for (Thread thread : threads) {
            thread.join();
        }
        log.accept("All workers finished");
    }
}
