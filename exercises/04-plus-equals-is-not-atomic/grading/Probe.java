package grading;

import java.util.HashSet;
import java.util.Set;
import lab.ex04.SharedTotal;
import lab.kit.Cell;
import lab.kit.Muted;
import lab.kit.PlainCell;
import lab.kit.WatchedCell;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;

/** Hands in a cell that stretches the time between reading and writing. */
public final class Probe implements Experiment<SharedTotal, Probe.Sum, Probe.Seen> {
    /** @param watched whether the cell looks for conflicts, which takes its time, so the limits are small then */
    public record Sum(int tasks, int limit, boolean watched) {}

    /**
     * @param inCell what the cell held when all were done
     * @param conflicts how often a thread got in between another's read and write
     * @param late how often the cell was used after the result had been given back
     * @param atWork whether, by the look of it, some threads were still to come or still there when the result was given back
     */
    public record Seen(long result, long inCell, int conflicts, int late, boolean atWork) {}

    @Override
    public Seen observe(SharedTotal solution, Sum sum, Setting setting) throws Exception {
        var visits = new Visits();
        boolean somethingToAdd = sum.tasks() > 0 && sum.limit() > 1;
        if (setting.explored() || !sum.watched()) {
            var cell = new PlainCell(0);
            long result = solution.total(sum.tasks(), sum.limit(), new Noting(cell, visits, setting));
            int late = visits.afterResult(setting, somethingToAdd);
            return new Seen(result, visits.written(), 0, late, visits.someWereAtWork(sum.tasks(), setting));
        }
        var cell = new WatchedCell(0);
        long result = solution.total(sum.tasks(), sum.limit(), new Gathering(cell, visits, setting));
        int late = visits.afterResult(setting, somethingToAdd);
        return new Seen(result, cell.peek(), cell.conflicts(), late, visits.someWereAtWork(sum.tasks(), setting));
    }

    /** Passes everything on. */
    private record Noting(Cell cell, Visits visits, Setting setting) implements Cell {
        @Override
        public long get() {
            visits.come();
            setting.linger();
            long value = cell.get();
            visits.leave();
            return value;
        }

        @Override
        public void set(long value) {
            visits.come();
            visits.write(value);
            cell.set(value);
            visits.leave();
        }
    }

    /** Lets the first visitors wait for company, as far as nobody keeps it out. */
    private record Gathering(Cell cell, Visits visits, Setting setting) implements Cell {
        @Override
        public long get() {
            if (visits.come()) {
                setting.hold(visits::haveCompany);
            }
            long value = cell.get();
            visits.leave();
            return value;
        }

        @Override
        public void set(long value) {
            visits.come();
            visits.write(value);
            cell.set(value);
            visits.leave();
        }
    }

    @Muted
    private static final class Visits {
        private static final int PATIENT = 4;

        private final Set<Thread> visitors = new HashSet<>();
        private int visits;
        private int late;
        private int writes;
        private long written;
        private int inside;
        private boolean resultGiven;
        private boolean nobodyHadWritten;
        private int others;
        private boolean othersAlive;

        /** Note a visit; {@code true} if it is one of the first. */
        synchronized boolean come() {
            visitors.add(Thread.currentThread());
            late += resultGiven ? 1 : 0;
            inside++;
            return ++visits <= PATIENT;
        }

        synchronized void leave() {
            inside--;
        }

        synchronized boolean haveCompany() {
            return visitors.size() > 1;
        }

        /**
         * Note that the result is there, and tell how many come after it. If nobody has written yet though there is something to
         * add, somebody must still be on the way.
         */
        int afterResult(Setting setting, boolean somethingToAdd) {
            if (resultGiven() == 0 && somethingToAdd) {
                setting.await(() -> late() > 0);
            } else {
                setting.hold(() -> late() > 0);
            }
            return late();
        }

        synchronized void write(long value) {
            writes++;
            written = value;
        }

        /** Return what was written last. */
        synchronized long written() {
            return written;
        }

        private synchronized int resultGiven() {
            resultGiven = true;
            late += inside;
            nobodyHadWritten = writes == 0;
            for (Thread visitor : visitors) {
                if (visitor != Thread.currentThread()) {
                    others++;
                    othersAlive |= visitor.isAlive();
                }
            }
            return writes;
        }

        /** On real threads all had the time to come, late or not: who is gone by now has done what there was for it to do. */
        synchronized boolean someWereAtWork(int tasks, Setting setting) {
            if (!setting.explored()) {
                return nobodyHadWritten
                        || visitors.stream().anyMatch(visitor -> visitor != Thread.currentThread() && visitor.isAlive());
            }
            return nobodyHadWritten || others > 0 && (othersAlive || others < tasks);
        }

        private synchronized int late() {
            return late;
        }
    }
}
