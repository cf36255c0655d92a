package dev.interleave.box.runner.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a waiting thread is told to wait in. */
class FramesTests {
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        over.countDown();
    }

    private interface Waiting {
        void run() throws Exception;
    }

    @Test
    @Timeout(60)
    void callIsNamedByWhatALearnerHasWritten() throws Exception {
        Thread virtual = Thread.startVirtualThread(this::untilOver);
        var taken = new ReentrantLock();
        taken.lock();
        var stamped = new StampedLock();
        stamped.writeLock();
        var readers = new ReentrantReadWriteLock();
        readers.readLock().lock();
        Map<String, Waiting> calls = Map.ofEntries(
                Map.entry("Thread.join", virtual::join),
                Map.entry("FutureTask.get", () -> new FutureTask<>(() -> "").get()),
                Map.entry("CompletableFuture.get", () -> new CompletableFuture<>().get()),
                Map.entry("Phaser.arriveAndAwaitAdvance", () -> new Phaser(2).arriveAndAwaitAdvance()),
                Map.entry("CountDownLatch.await", over::await),
                Map.entry("CyclicBarrier.await", () -> new CyclicBarrier(2).await()),
                Map.entry("Exchanger.exchange", () -> new Exchanger<String>().exchange("")),
                Map.entry("SynchronousQueue.take", () -> new SynchronousQueue<String>().take()),
                Map.entry("LinkedTransferQueue.transfer", () -> new LinkedTransferQueue<String>().transfer("")),
                Map.entry("LinkedBlockingQueue.take", () -> new LinkedBlockingQueue<String>().take()),
                Map.entry("ReentrantLock.lockInterruptibly", taken::lockInterruptibly),
                Map.entry("StampedLock.readLockInterruptibly", stamped::readLockInterruptibly),
                Map.entry("ReentrantReadWriteLock.WriteLock.lockInterruptibly", readers.writeLock()::lockInterruptibly),
                Map.entry("Condition.await", FramesTests::awaitSignal));
        for (Map.Entry<String, Waiting> call : calls.entrySet()) {
            assertThat(activityIn(call.getValue())).isEqualTo(call.getKey());
        }
    }

    private static void awaitSignal() throws InterruptedException {
        var lock = new ReentrantLock();
        lock.lock();
        lock.newCondition().await();
    }

    private void untilOver() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String activityIn(Waiting call) throws InterruptedException {
        Thread thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                call.run();
            } catch (Exception interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        String activity = Frames.activity(thread.getStackTrace());
        thread.interrupt();
        return activity;
    }
}
