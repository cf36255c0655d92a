package dev.interleave.box.runner.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.box.runner.probe.Kernel.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class KernelTests {
    private final Kernel kernel = new Kernel();

    @Test
    void aThreadThatRunsOrWaitsForAProcessorIsAwake() {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/task")));
        var stop = new AtomicBoolean();
        var spinning = new AtomicBoolean();
        Thread.ofPlatform().start(() -> {
            while (!stop.get()) {
                spinning.set(true);
            }
        });
        while (!spinning.get()) {
            Thread.onSpinWait();
        }

        try {
            for (int i = 0; i < 50; i++) {
                assertThat(kernel.look()).isEqualTo(Answer.SOME_AWAKE);
            }
        } finally {
            stop.set(true);
        }
    }

    @Test
    void threadsThatWaitAreSeenAsleepSoonerOrLater() {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/task")));
        // Compiler and collector threads have to come to rest first.
        Answer answer = kernel.look();
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (answer != Answer.ALL_ASLEEP && System.nanoTime() < deadline) {
            answer = kernel.look();
        }

        assertThat(answer).isEqualTo(Answer.ALL_ASLEEP);
    }
}
