package dev.interleave.box.runner.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Phaser;
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
        Map<String, Waiting> calls = Map.of(
                "Thread.join", virtual::join,
                "FutureTask.get", () -> new FutureTask<>(() -> "").get(),
                "CompletableFuture.get", () -> new CompletableFuture<>().get(),
                "Phaser.arriveAndAwaitAdvance", () -> new Phaser(2).arriveAndAwaitAdvance(),
                "CountDownLatch.await", over::await);
        for (Map.Entry<String, Waiting> call : calls.entrySet()) {
            assertThat(activityIn(call.getValue())).isEqualTo(call.getKey());
        }
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
