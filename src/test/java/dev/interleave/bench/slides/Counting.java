package dev.interleave.bench.slides;

import dev.interleave.exercise.Approach;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import lab.kit.MappedInt;

/** Two workers count to the same total under a lock, as slide 7 does. */
final class Counting extends SlideTask {
    private static final int WORKERS = 2;
    private static final int EACH = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private int total;

    Counting() {
        super(
                7,
                "Two workers count 10,000 times each on one counter, under a lock.",
                "All who share have to take turns, so nobody is faster than one worker alone. Processes"
                        + " pay for their start and for the lock of a file, which is a call of the kernel each time.",
                WORKERS);
    }

    @Override
    String how(Approach approach) {
        return switch (approach) {
            case SEQUENTIAL -> "a plain `int`, nobody else there";
            case THREAD -> "a field and a `ReentrantLock`";
            case VIRTUAL_THREAD -> "the same in virtual threads";
            case PROCESS -> "a mapped file and a `FileLock`";
            case ASYNC -> "one thread owns the counter and does what it is sent; no lock";
            case STRUCTURED -> super.how(approach);
        };
    }

    @Override
    long step(int index) {
        for (int i = 0; i < EACH; i++) {
            lock.lock();
            try {
                total++;
            } finally {
                lock.unlock();
            }
        }
        return index;
    }

    @Override
    List<Long> sequential() {
        total = 0;
        for (int i = 0; i < WORKERS * EACH; i++) {
            total++;
        }
        return List.of((long) total);
    }

    @Override
    List<Long> threads() throws Exception {
        total = 0;
        super.threads();
        return List.of((long) total);
    }

    @Override
    List<Long> virtualThreads() throws Exception {
        total = 0;
        super.virtualThreads();
        return List.of((long) total);
    }

    @Override
    List<Long> processes() throws Exception {
        Path file = Files.createTempFile("counter", null);
        try {
            MappedInt counter = MappedInt.of(file);
            List<Process> children = List.of(child(0, file.toString()), child(1, file.toString()));
            for (Process child : children) {
                result(child);
            }
            return List.of((long) counter.get());
        } finally {
            Files.delete(file);
        }
    }

    @Override
    long inChild(int index, List<String> arguments) throws IOException {
        Path file = Path.of(arguments.getFirst());
        MappedInt counter = MappedInt.of(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < EACH; i++) {
                try (FileLock held = channel.lock()) {
                    counter.set(counter.get() + 1);
                }
            }
        }
        return index;
    }

    @Override
    List<Long> async() throws Exception {
        total = 0;
        try (ExecutorService owner = Executors.newSingleThreadExecutor();
                ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> senders = IntStream.range(0, WORKERS)
                    .<Future<?>>mapToObj(i -> workers.submit(() -> send(owner)))
                    .toList();
            for (Future<?> sender : senders) {
                sender.get();
            }
            return List.of(
                    CompletableFuture.supplyAsync(() -> (long) total, owner).join());
        }
    }

    private void send(ExecutorService owner) {
        for (int i = 0; i < EACH; i++) {
            owner.execute(() -> total++);
        }
    }
}
