package dev.interleave.speedup;

import dev.interleave.speedup.Simulated.Lane;
import dev.interleave.speedup.Simulated.OnCores;
import dev.interleave.speedup.Simulated.Segment;
import dev.interleave.speedup.Simulated.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The time of a run in which one thread computes and no other does: whose time it is, and where others wait meanwhile. */
final class Alone {
    /** Who has this share of the time is the one that computes alone; otherwise threads take turns. */
    private static final double MOST_OF_IT = 0.6;

    private final OnCores run;
    private final Set<String> submitted;
    private final List<Interval> intervals;

    private record Interval(Lane lane, long from, long to) {
        long shared(long otherFrom, long otherTo) {
            return Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
        }
    }

    private record Spot(String on, String file, int line) {}

    /**
     * @param submitted binary names of the submission's classes
     */
    Alone(OnCores run, Set<String> submitted) {
        this.run = run;
        this.submitted = submitted;
        this.intervals = intervals(run);
    }

    long time() {
        return intervals.stream().mapToLong(each -> each.to() - each.from()).sum();
    }

    /** Say whose time it is. */
    Limit limit() {
        Map<String, Long> byName = new TreeMap<>();
        intervals.forEach(each -> byName.merge(each.lane().name(), each.to() - each.from(), Long::sum));
        var most = byName.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        String share = Limit.percent((double) time() / Math.max(1, run.makespan()));
        if (most.getValue() > MOST_OF_IT * time()) {
            return Limit.plain("%s of the time only one thread computes: `%s`; the other cores wait for it."
                    .formatted(share, most.getKey()));
        }
        String turns = "%s of the time only one thread computes, first one and then another: %d threads take turns"
                .formatted(share, byName.size());
        return waitingMost()
                .map(spot -> new Limit(
                        turns + ". Meanwhile others wait in `%s` at line %d.".formatted(spot.on(), spot.line()),
                        spot.file(),
                        spot.line(),
                        false))
                .orElseGet(() -> Limit.plain(turns + ", and the other cores wait."));
    }

    /** Find the line of the submission where most threads wait while one computes alone, if it is half of that time at least. */
    private Optional<Spot> waitingMost() {
        Map<Spot, Long> spots = new HashMap<>();
        for (Lane lane : run.lanes()) {
            for (Segment segment : lane.segments()) {
                boolean waits = segment.state() == State.WAITING || segment.state() == State.BLOCKED;
                if (waits
                        && submitted.contains(segment.type())
                        && segment.line() > 0
                        && !segment.on().isEmpty()) {
                    long shared = intervals.stream()
                            .mapToLong(each -> each.shared(segment.from(), segment.to()))
                            .sum();
                    spots.merge(new Spot(segment.on(), segment.file(), segment.line()), shared, Long::sum);
                }
            }
        }
        return spots.entrySet().stream()
                .filter(each -> each.getValue() >= time() / 2)
                .max(Map.Entry.<Spot, Long>comparingByValue()
                        .thenComparing(each -> each.getKey().line()))
                .map(Map.Entry::getKey);
    }

    private static List<Interval> intervals(OnCores run) {
        var changes = new TreeMap<Long, List<Change>>();
        for (Lane lane : run.lanes()) {
            for (Segment segment : lane.segments()) {
                long from = Math.max(segment.from(), run.from());
                long to = Math.min(segment.to(), run.until());
                if (segment.state() == State.RUNNING && from < to) {
                    changes.computeIfAbsent(from, _ -> new ArrayList<>()).add(new Change(lane, true));
                    changes.computeIfAbsent(to, _ -> new ArrayList<>()).add(new Change(lane, false));
                }
            }
        }
        var intervals = new ArrayList<Interval>();
        var running = new ArrayList<Lane>();
        long before = run.from();
        for (var each : changes.entrySet()) {
            if (running.size() == 1 && each.getKey() > before) {
                intervals.add(new Interval(running.getFirst(), before, each.getKey()));
            }
            each.getValue().stream()
                    .filter(change -> !change.begins())
                    .forEach(change -> running.remove(change.lane()));
            each.getValue().stream().filter(Change::begins).forEach(change -> running.add(change.lane()));
            before = each.getKey();
        }
        return intervals;
    }

    private record Change(Lane lane, boolean begins) {}
}
