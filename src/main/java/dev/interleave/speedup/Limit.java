package dev.interleave.speedup;

import dev.interleave.speedup.Simulated.Lane;
import dev.interleave.speedup.Simulated.OnCores;
import dev.interleave.speedup.Simulated.Place;
import dev.interleave.speedup.Simulated.Segment;
import dev.interleave.speedup.Simulated.State;
import dev.interleave.speedup.Speedup.CoreTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Say in one sentence what keeps a submission from being faster.
 *
 * @param lockHeavy whether locks that are fought over decide its time
 */
record Limit(String sentence, @Nullable String file, int line, boolean lockHeavy) {
    private static final double NOTABLE = 0.15;

    /**
     * Find what limits a run.
     *
     * @param submitted binary names of the submission's classes
     */
    static Limit of(OnCores run, CoreTime time, Set<String> submitted) {
        return new Search(run, time, submitted).limit();
    }

    /** Looks for the causes one after the other, those that a learner can change most easily first. */
    private static final class Search {
        private final OnCores run;
        private final CoreTime time;
        private final Set<String> submitted;
        private final TreeMap<Integer, Long> concurrency;
        private final Alone alone;

        Search(OnCores run, CoreTime time, Set<String> submitted) {
            this.run = run;
            this.time = time;
            this.submitted = submitted;
            this.concurrency = new Timeline(run, submitted).concurrency();
            this.alone = new Alone(run, submitted);
        }

        Limit limit() {
            return ownLock()
                    .or(this::extra)
                    .or(this::lock)
                    .or(this::sleeping)
                    .or(this::tooFew)
                    .or(this::lastOne)
                    .or(this::alone)
                    .or(this::unequal)
                    .orElseGet(this::nothing);
        }

        /** A lock of the library, such as that of a queue, is fought over because of how it is used. */
        private Optional<Limit> ownLock() {
            return lock().filter(each -> each.file() != null);
        }

        private Optional<Limit> lock() {
            Optional<Place> place = run.places().stream()
                    .filter(each -> each.contended() > 0)
                    .max(Comparator.comparingLong(Place::waited));
            boolean decisive = share(time.locks(), time.total()) >= NOTABLE
                    || place.isPresent() && share(place.get().held(), run.makespan()) >= 0.4 && heldByMany(place.get());
            return place.filter(_ -> decisive).map(this::ofLock);
        }

        private boolean heldByMany(Place place) {
            return share(place.waited(), run.makespan()) >= NOTABLE;
        }

        private Limit ofLock(Place place) {
            if (place.method().isEmpty()) {
                return new Limit(
                        "Threads waited %d times for a lock of the library, such as that of a queue or a pool that hands over tasks; fewer and larger tasks would cost less."
                                .formatted(place.contended()),
                        null,
                        0,
                        true);
            }
            boolean own = submitted.contains(place.type());
            String where = own && place.line() > 0 ? " at line " + place.line() : " in `" + place.method() + "`";
            double held = Math.min(1, share(place.held(), run.makespan()));
            String sentence = held >= 0.05
                    ? "%s of the time is spent inside %s%s, where only one thread can be; threads waited there %d times."
                            .formatted(percent(held), quoted(place.what()), where, place.contended())
                    : "Threads waited %d times for %s%s, and each hand-over costs time; hold it more rarely."
                            .formatted(place.contended(), quoted(place.what()), where);
            return new Limit(
                    sentence, own && !place.file().isEmpty() ? place.file() : null, own ? place.line() : 0, true);
        }

        private Optional<Limit> extra() {
            double share = share(time.extra(), time.total());
            boolean othersWait = alone.time() * (run.cores() - 1) > time.extra();
            if (share < NOTABLE || othersWait) {
                return Optional.empty();
            }
            String sentence = "%s of the cores' time goes into work that the sequential solution does not do"
                            .formatted(percent(share))
                    + Extra.cause(run, time.extra())
                            .map(cause -> ", such as " + cause)
                            .orElse(". Does every thread do all the work, or wait by spinning?");
            return Optional.of(plain(sentence));
        }

        /** Who only sleeps is not limited by cores. */
        private Optional<Limit> sleeping() {
            double nobody = share(concurrency.getOrDefault(0, 0L), run.makespan());
            if (nobody < 0.5) {
                return Optional.empty();
            }
            long longest = longestSleep();
            double rounds = share(run.makespan(), longest);
            return Optional.of(
                    rounds >= 1.5
                            ? plain(String.format(
                                            Locale.ROOT,
                                            "%s of the time everybody waits, and the whole takes %.1f times as long as the longest wait: waits come",
                                            percent(nobody),
                                            rounds)
                                    + " one after the other that could go on at once.")
                            : plain(
                                    "%s of the time every thread sleeps or waits for an answer, all at once; more cores would not help."
                                            .formatted(percent(nobody))));
        }

        private long longestSleep() {
            return run.lanes().stream()
                    .flatMap(lane -> lane.segments().stream())
                    .filter(segment -> segment.state() == State.SLEEPING)
                    .mapToLong(segment ->
                            Math.max(0, Math.min(segment.to(), run.until()) - Math.max(segment.from(), run.from())))
                    .max()
                    .orElse(0);
        }

        /** Fewer threads than cores, though those that there are have enough to do. */
        private Optional<Limit> tooFew() {
            int most = usualMost();
            double few = share(concurrency.getOrDefault(most, 0L), run.makespan());
            return most >= run.cores() || most < 2 || few < 0.5
                    ? Optional.empty()
                    : Optional.of(plain("%s more than %d threads compute at once, though there are %d cores."
                            .formatted(most == concurrency.lastKey() ? "Never" : "Hardly ever", most, run.cores())));
        }

        /** Return how many threads compute at once for a twentieth of the time at least. */
        private int usualMost() {
            return concurrency.keySet().stream()
                    .filter(each -> share(
                                    concurrency.tailMap(each, true).values().stream()
                                            .mapToLong(Long::longValue)
                                            .sum(),
                                    run.makespan())
                            >= 0.05)
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(0);
        }

        /** One of the threads that share the work goes on when the others have done theirs. */
        private Optional<Limit> lastOne() {
            List<Lane> workers = run.lanes().stream()
                    .skip(1)
                    .filter(lane -> share(lane.total(State.RUNNING), run.makespan()) >= 0.01)
                    .sorted(Comparator.comparingLong((Lane lane) -> -lastComputed(lane)))
                    .toList();
            if (workers.size() < 2) {
                return Optional.empty();
            }
            double tail = share(lastComputed(workers.get(0)) - lastComputed(workers.get(1)), run.makespan());
            double alone = share(concurrency.getOrDefault(1, 0L), run.makespan());
            return tail < 0.1 || tail < alone / 2
                    ? Optional.empty()
                    : Optional.of(plain(
                            hasMore(workers)
                                    ? "The parts are of unequal length: `%s` goes on for %s of the time when all others have done theirs."
                                            .formatted(workers.get(0).name(), percent(tail))
                                    : "The parts don't end together, though they are about equally long: `%s` came last, and computes alone for %s of the time."
                                            .formatted(workers.get(0).name(), percent(tail))));
        }

        /** Tell whether the first of the workers computes more than the others on average. */
        private static boolean hasMore(List<Lane> workers) {
            double others = workers.stream()
                    .skip(1)
                    .mapToLong(lane -> lane.total(State.RUNNING))
                    .average()
                    .orElse(0);
            return workers.getFirst().total(State.RUNNING) > 1.2 * others;
        }

        private static long lastComputed(Lane lane) {
            return lane.segments().stream()
                    .filter(segment -> segment.state() == State.RUNNING)
                    .mapToLong(Segment::to)
                    .max()
                    .orElse(0);
        }

        private Optional<Limit> alone() {
            return alone.time() < 0.1 * run.makespan() || run.cores() == 1
                    ? Optional.empty()
                    : Optional.of(alone.limit());
        }

        private Optional<Limit> unequal() {
            double idle = share(time.idle(), time.total());
            return idle < NOTABLE
                    ? Optional.empty()
                    : Optional.of(
                            plain("The parts are of unequal length: %s of the cores' time nobody has anything to do."
                                    .formatted(percent(idle))));
        }

        private Limit nothing() {
            return plain("Nothing in particular limits it: %s of the time of %d cores is useful work."
                    .formatted(percent(share(time.work(), time.total())), run.cores()));
        }

        private static String quoted(String what) {
            return "`" + what + "`";
        }

        private static double share(long part, long whole) {
            return whole <= 0 ? 0 : (double) part / whole;
        }
    }

    static Limit plain(String sentence) {
        return new Limit(sentence, null, 0, false);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
