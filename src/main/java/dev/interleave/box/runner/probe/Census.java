package dev.interleave.box.runner.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells the threads of a submission from those that were there before and from those that the JDK keeps for itself.
 *
 * <p>Sees platform threads only: virtual threads show as the work of their carriers.
 */
final class Census {
    private final Set<Thread> known = new HashSet<>();

    private Census() {}

    /** Remember every thread that is alive now, the calling one included. */
    static Census now() {
        var census = new Census();
        census.known.addAll(alive());
        return census;
    }

    /** List the threads that came since, those of the JDK included. */
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
        return thread.getName().matches("ForkJoinPool-\\d+-worker-\\d+")
                && !thread.getClass().getName().equals("jdk.internal.misc.CarrierThread");
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
