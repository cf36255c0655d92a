package grading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import lab.ex04.CpuBound;
import lab.ex04.Kernel;
import lab.kit.Muted;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;
import lab.kit.grading.Tally;

/** Looks into the kernel while the submission computes: who is inside, and in which order they leave. */
public final class Probe implements Experiment<CpuBound, Probe.Work, Probe.Seen> {
    public enum Course {
        /** Two computations have to be under way at once. */
        MEETING,
        /** The first computation is ready after the second has been handed over. */
        FIRST_READY_LAST,
        /** The computations take as long as the caller is willing to wait. */
        SLOW,
        FREE
    }

    public record Work(int tasks, int limit, Course course) {}

    /**
     * @param doneAtReturn how many computations were done when the caller got the results
     * @param neverBegun the first task whose computation had not been begun when nothing moved any more, -1 if there is none or
     *     if the run is explored
     */
    public record Seen(List<Long> results, boolean met, int doneAtReturn, int neverBegun) {}

    @Override
    public Seen observe(CpuBound solution, Work work, Setting setting) throws Exception {
        var watcher = new Watching(work, setting);
        Kernel.watch(watcher);
        try {
            List<Long> results = solution.runAll(work.tasks(), work.limit());
            int done = watcher.returned();
            return new Seen(
                    results == null ? null : new ArrayList<>(results), watcher.met(), done, watcher.neverBegun());
        } finally {
            Kernel.watch(null);
        }
    }

    private static final class Watching implements Kernel.Watcher {
        private final Work work;
        private final Setting setting;
        private final boolean gated;
        private final Tally inside = new Tally();
        private final Book book;

        Watching(Work work, Setting setting) {
            this.work = work;
            this.setting = setting;
            this.book = new Book(work.tasks());
            this.gated = !setting.explored() && work.tasks() > 1 && work.course() != Course.FREE;
        }

        @Override
        public void entered(long seed) {
            inside.enter();
            if (!setting.explored()) {
                book.begun(seed);
            }
            if (gated && !setting.await(() -> met() || book.isHopeless())) {
                book.metNobody();
            }
        }

        /** Who computes in a row as well, to compare, is not to be slower for it: what was computed once takes no time again. */
        @Override
        public OptionalLong known(long seed, int limit) {
            return setting.timed() ? book.known(seed, limit) : OptionalLong.empty();
        }

        @Override
        public void computed(long seed, int limit, long result) {
            if (setting.timed()) {
                book.keep(seed, limit, result);
            }
        }

        @Override
        public void left(long seed) {
            if (gated && work.course() == Course.FIRST_READY_LAST && seed == 0) {
                setting.await(() -> book.hasHandedOver(1) || book.isHopeless());
            }
            if (gated && work.course() == Course.SLOW || setting.explored()) {
                setting.hold(book::hasReturned);
            }
            inside.leave();
            book.done(seed);
        }

        boolean met() {
            return inside.peak() > 1;
        }

        int returned() {
            return book.returned();
        }

        /** Tell which task nobody has begun, once those who were not waited for have had their time. */
        int neverBegun() {
            return setting.explored() || setting.await(() -> book.missing() < 0) ? -1 : book.missing();
        }
    }

    @Muted
    private static final class Book {
        /** One lonely computation may be the sequential half of a comparison; two in a row are not. */
        private static final int MOST_LONELY = 2;

        private final Thread[] doneBy = new Thread[2];
        private final boolean[] begun;
        private int done;
        private int lonely;
        private boolean returned;
        private final Map<List<Long>, Long> results = new HashMap<>();

        Book(int tasks) {
            begun = new boolean[tasks];
        }

        synchronized OptionalLong known(long seed, int limit) {
            Long known = results.get(List.of(seed, (long) limit));
            return known == null ? OptionalLong.empty() : OptionalLong.of(known);
        }

        synchronized void keep(long seed, int limit, long result) {
            results.put(List.of(seed, (long) limit), result);
        }

        synchronized void begun(long seed) {
            if (seed >= 0 && seed < begun.length) {
                begun[(int) seed] = true;
            }
        }

        synchronized int missing() {
            int task = 0;
            while (task < begun.length && begun[task]) {
                task++;
            }
            return task < begun.length ? task : -1;
        }

        synchronized void metNobody() {
            lonely++;
        }

        synchronized boolean isHopeless() {
            return lonely >= MOST_LONELY;
        }

        synchronized void done(long seed) {
            done++;
            if (seed >= 0 && seed < doneBy.length) {
                doneBy[(int) seed] = Thread.currentThread();
            }
        }

        synchronized int returned() {
            returned = true;
            return done;
        }

        synchronized boolean hasReturned() {
            return returned;
        }

        /** Tell whether the thread that computed has nothing to do any more. */
        synchronized boolean hasHandedOver(int seed) {
            Thread thread = doneBy[seed];
            return thread != null
                    && switch (thread.getState()) {
                        case WAITING, TIMED_WAITING, TERMINATED -> true;
                        case NEW, RUNNABLE, BLOCKED -> false;
                    };
        }
    }
}
