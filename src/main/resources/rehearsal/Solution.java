import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lab.ex00.Tasks;
import lab.kit.grading.EventLog;

public final class Solution implements Tasks {
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicInteger done = new AtomicInteger();
    private int total;

    @Override
    public List<Integer> runAll(int tasks, IntConsumer step, EventLog log) throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            int task = i;
            threads.add(new Thread(() -> work(task, step, log), "task-" + task));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        var latch = new CountDownLatch(1);
        Thread.startVirtualThread(() -> {
            lock.lock();
            try {
                total += 1;
            } finally {
                lock.unlock();
                latch.countDown();
            }
        });
        latch.await();
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> calls = List.of(() -> 1, done::incrementAndGet);
            for (Future<Integer> future : pool.invokeAll(calls)) {
                log.add("got " + future.get());
            }
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.SECONDS);
        }
        CompletableFuture<String> later = CompletableFuture.supplyAsync(() -> "later")
                .thenCombine(CompletableFuture.supplyAsync(() -> 2), (text, number) -> text + number);
        log.add(later.get());
        return IntStream.range(0, tasks).boxed().map(n -> n * total).collect(Collectors.toList());
    }

    private void work(int task, IntConsumer step, EventLog log) {
        log.add("Task " + task + " starting");
        step.accept(task);
        synchronized (this) {
            notifyAll();
        }
        log.add("Task " + task + " finished");
    }
}
