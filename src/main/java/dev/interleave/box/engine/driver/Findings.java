package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.rt.End;
import dev.interleave.box.engine.rt.Fault;
import dev.interleave.box.engine.rt.Run;
import dev.interleave.box.engine.rt.ScheduleId;
import dev.interleave.box.engine.rt.Schedules;
import dev.interleave.box.engine.rt.detect.AccessLog;
import dev.interleave.box.engine.rt.detect.Race;
import dev.interleave.box.engine.rt.detect.SiteTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Collects what schedules show, and tells each finding by the schedule that is the easiest to follow. */
final class Findings {
    /** More findings than these only repeat what is wrong. */
    private static final int MOST_EXPLAINED = 12;

    private static final int MOST_SHORTER = 60;

    private final Settings settings;
    private final Schedules schedules;
    private final Runnable main;
    private final Explanation explanation;
    private final Map<String, Found> findings = new LinkedHashMap<>();

    /** By variable: the lines that findings about it name. */
    private final Map<String, Set<String>> named = new HashMap<>();

    private final Predicate<String> own;
    private int explained;

    /** @param own tells by its binary name whether a class is the program's own, whose lines a reader knows */
    Findings(Settings settings, Schedules schedules, Runnable main, SiteTable sites, Predicate<String> own) {
        this.settings = settings;
        this.schedules = schedules;
        this.main = main;
        this.own = own;
        this.explanation = new Explanation(sites, own);
    }

    boolean isEmpty() {
        return findings.isEmpty();
    }

    /** Tell whether there is a data race among them. */
    boolean raced() {
        return findings.values().stream().anyMatch(found -> found.kind().equals("DATA_RACE"));
    }

    /** Tell whether there is more than exceptions, which a program may throw on purpose. */
    boolean anyBesideFailures() {
        return findings.values().stream().anyMatch(found -> !found.kind().equals("FAILED"));
    }

    /** Return them with what has to be mended first in front. */
    List<Found> sorted() {
        List<Found> sorted = new ArrayList<>(findings.values());
        sorted.sort(Comparator.comparingInt(found -> Report.ORDER.indexOf(found.kind())));
        return sorted;
    }

    /** Add what a run shows that is not known yet. */
    void add(Run run) {
        List<List<Race>> races =
                races(run).values().stream().filter(this::isNew).toList();
        Map<String, Found> faults = faults(run);
        faults.keySet().removeAll(findings.keySet());
        races.forEach(fresh -> raced(fresh, run));
        faults.forEach((key, found) -> findings.put(key, failed(key, found, run)));
    }

    /** Return the races of a run by their variable. */
    private Map<String, List<Race>> races(Run run) {
        var races = new LinkedHashMap<String, List<Race>>();
        for (Race race : run.races()) {
            races.computeIfAbsent(explanation.variable(race), variable -> new ArrayList<>())
                    .add(race);
        }
        return races;
    }

    private Map<String, Found> faults(Run run) {
        var faults = new LinkedHashMap<String, Found>();
        for (Fault fault : run.faults()) {
            faults.put(explanation.key(fault), explanation.found(fault, run));
        }
        return faults;
    }

    /** Tell whether races of a variable name a line that no finding about it names. */
    private boolean isNew(List<Race> races) {
        Set<String> known = named.getOrDefault(explanation.variable(races.getFirst()), Set.of());
        return !known.containsAll(explanation.lines(races));
    }

    /** Add the finding that races of one variable are, on the schedule that is the easiest to follow. */
    private void raced(List<Race> races, Run run) {
        String variable = explanation.variable(races.getFirst());
        Set<String> known = named.computeIfAbsent(variable, each -> new HashSet<>());
        Race race = races.stream()
                .filter(each -> !known.containsAll(explanation.lines(List.of(each))))
                .findFirst()
                .orElse(races.getFirst());
        known.addAll(explanation.lines(List.of(race)));
        Found found = explanation.found(races, run);
        if (explained++ < MOST_EXPLAINED) {
            ScheduleId id = settings.replay() != null ? run.id() : clearest(race, run);
            List<Race> again =
                    races(schedules.record(id, main, own, AccessLog.NOTHING)).get(variable);
            if (again != null) {
                Run told = schedules.record(id, main, own, again.getFirst().key());
                List<Race> there = races(told).getOrDefault(variable, again);
                known.addAll(explanation.lines(there));
                found = explanation.withSteps(explanation.found(there, told), there.getFirst(), told);
            }
        }
        findings.put(variable + " " + findings.size(), found);
    }

    /** Look for a schedule in which an update is lost, else for a short one. */
    private ScheduleId clearest(Race race, Run run) {
        String key = explanation.key(race);
        ScheduleId losing =
                schedules.losingUpdate(race.first().site(), race.second().site(), main);
        if (losing != null && races(schedules.run(losing, main)).containsKey(explanation.variable(race))) {
            return losing;
        }
        return endsSoon(run) ? schedules.shorten(run, main, each -> shows(each, key), MOST_SHORTER) : run.id();
    }

    private boolean shows(Run run, String key) {
        for (Race race : run.races()) {
            if (explanation.key(race).equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** Tell whether a run came to an end by itself, so that it can be run again and again to be shortened. */
    static boolean endsSoon(Run run) {
        return run.end() != End.LIVELOCK && run.end() != End.IDLING && run.end() != End.LIMIT;
    }

    /** Look for a shorter schedule with the same fault, and tell its steps. */
    private Found failed(String key, Found found, Run run) {
        if (explained++ >= MOST_EXPLAINED) {
            return found;
        }
        ScheduleId id = settings.replay() != null || !endsSoon(run)
                ? run.id()
                : schedules.shorten(run, main, each -> faults(each).containsKey(key), MOST_SHORTER);
        Run told = schedules.record(id, main, own, AccessLog.NOTHING);
        Found again = faults(told).get(key);
        return again == null ? found : explanation.withSteps(again, told);
    }
}
