package dev.interleave.box.runner.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the threads of a submission from those that were there before.
 *
 * <p>Sees platform threads only: virtual threads show as the work of their carriers.
 */
final class Census {
    private final Set<Thread> known;

    private Census(Set<Thread> known) {
        this.known = known;
    }

    /**
     * Remember every thread that is alive now, the calling one included.
     *
     * <p>Workers that the JDK shares and keeps from one case to the next are not remembered: what they do in a later case is
     * the submission's doing.
     */
    static Census now() {
        return new Census(alive().stream().filter(thread -> !isShared(thread)).collect(Collectors.toUnmodifiableSet()));
    }

    private static boolean isShared(Thread thread) {
        String name = thread.getName();
        return isCarrier(thread)
                || isDelayScheduler(thread)
                || name.startsWith("ForkJoinPool.commonPool-")
                || name.startsWith("CompletableFuture")
                || name.startsWith("VirtualThread-")
                || name.startsWith("process reaper");
    }

    private static boolean isCarrier(Thread thread) {
        return thread.getClass().getName().equals("jdk.internal.misc.CarrierThread");
    }

    /** Waits for the next virtual thread that has slept long enough: all that is to be seen of one that sleeps. */
    private static boolean isDelayScheduler(Thread thread) {
        return thread.getClass().getName().equals("java.util.concurrent.DelayScheduler");
    }

    /** List the threads that came since, the JDK's helpers included. */
    List<Thread> newcomers() {
        var newcomers = new ArrayList<Thread>();
        for (Thread thread : alive()) {
            if (!known.contains(thread)) {
                newcomers.add(thread);
            }
        }
        return newcomers;
    }

    /** List the threads that a submission must not leave behind: its own, and the workers of its executors. */
    List<Thread> leftBehind() {
        return newcomers().stream().filter(Census::mustEnd).toList();
    }

    private static boolean mustEnd(Thread thread) {
        if (thread.isDaemon()) {
            return isWorkerOfPrivatePool(thread);
        }
        return true;
    }

    /** Workers of a {@code ForkJoinPool} are daemons, but an open pool is a leak all the same. */
    private static boolean isWorkerOfPrivatePool(Thread thread) {
        return thread.getName().matches("ForkJoinPool-\\d+-worker-\\d+") && !isCarrier(thread);
    }

    private static List<Thread> alive() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads = new Thread[root.activeCount() + 16];
        int count = root.enumerate(threads);
        while (count == threads.length) {
            threads = new Thread[threads.length * 2];
            count = root.enumerate(threads);
        }
        return Arrays.asList(threads).subList(0, count);
    }
}
