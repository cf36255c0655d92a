package dev.interleave.speedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.exercise.Approach;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class RecognisedApproachTests {
    @Test
    void whatAClassFileUsesTellsItsApproach() throws IOException {
        assertThat(approach(Sequential.class)).isEqualTo(Approach.SEQUENTIAL);
        assertThat(approach(Subclass.class)).isEqualTo(Approach.THREAD);
        assertThat(approach(Pool.class)).isEqualTo(Approach.THREAD);
        assertThat(approach(Streaming.class)).isEqualTo(Approach.THREAD);
        assertThat(approach(Virtual.class)).isEqualTo(Approach.VIRTUAL_THREAD);
        assertThat(approach(Later.class)).isEqualTo(Approach.ASYNC);
        assertThat(approach(Child.class)).isEqualTo(Approach.PROCESS);
    }

    @Test
    void aProcessThatNobodyStartsDoesNotCount() throws IOException {
        assertThat(RecognisedApproach.of(Map.of("Child", classFile(Child.class)), true))
                .isEqualTo(Approach.PROCESS);
        assertThat(RecognisedApproach.of(Map.of("Child", classFile(Child.class)), false))
                .isEqualTo(Approach.THREAD);
    }

    private static Approach approach(Class<?> type) throws IOException {
        return RecognisedApproach.of(Map.of(type.getName(), classFile(type)));
    }

    private static byte[] classFile(Class<?> type) throws IOException {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = RecognisedApproachTests.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        }
    }

    @SuppressWarnings("unused")
    private static final class Sequential {
        long sum(List<Long> values) {
            return values.stream().mapToLong(Long::longValue).sum();
        }
    }

    private static final class Subclass extends Thread {}

    @SuppressWarnings("unused")
    private static final class Pool {
        void run(Runnable task) {
            try (var pool = Executors.newFixedThreadPool(2)) {
                pool.submit(task);
            }
        }
    }

    @SuppressWarnings("unused")
    private static final class Streaming {
        long sum(List<Long> values) {
            return values.parallelStream().mapToLong(Long::longValue).sum();
        }
    }

    @SuppressWarnings("unused")
    private static final class Virtual {
        void run(Runnable task) {
            try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
                each.submit(task);
            }
        }
    }

    @SuppressWarnings("unused")
    private static final class Later {
        CompletableFuture<Void> run(Runnable task) {
            return CompletableFuture.runAsync(task, Executors.newFixedThreadPool(2));
        }
    }

    @SuppressWarnings("unused")
    private static final class Child {
        Process run(Runnable other) throws IOException {
            Thread.ofPlatform().start(other);
            return new ProcessBuilder("java").start();
        }
    }
}
