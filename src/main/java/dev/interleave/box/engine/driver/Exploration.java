package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.driver.Settings.Exhaust;
import dev.interleave.box.engine.rt.End;
import dev.interleave.box.engine.rt.Fault;
import dev.interleave.box.engine.rt.Limits;
import dev.interleave.box.engine.rt.Run;
import dev.interleave.box.engine.rt.ScheduleId;
import dev.interleave.box.engine.rt.Schedules;
import dev.interleave.box.engine.rt.Search;
import dev.interleave.box.engine.rt.detect.Race;
import dev.interleave.box.engine.rt.detect.SiteTable;
import dev.interleave.box.engine.rt.search.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs the schedules of one program and collects what they show. */
final class Exploration {
    /** After so many schedules that took too long or spun, more would only take time. */
    private static final int MOST_ENDLESS = 2;

    /** More findings than these only repeat what is wrong. */
    private static final int MOST_EXPLAINED = 12;

    private static final int MOST_SHORTER = 60;

    private static final boolean WORKS = Canary.sings();

    private final Settings settings;
    private final Explanation explanation;
    private final Runnable main;
    private final Consumer<String> afterwards;
    private final Schedules schedules;
    private final Map<String, Found> findings = new LinkedHashMap<>();
    private final Set<Long> traces = new HashSet<>();
    private int runs;
    private int preemptions;
    private long events;
    private int endless;
    private int explained;
    private boolean completed;
    private @Nullable String reason;
    private Report.@Nullable Searched searched;

    Exploration(Settings settings, SiteTable sites, Runnable main) {
        this(settings, sites, main, id -> {});
    }

    /**
     * Prepare.
     *
     * @param afterwards gets the id of each schedule as soon as it has ended
     */
    Exploration(Settings settings, SiteTable sites, Runnable main, Consumer<String> afterwards) {
        this.afterwards = afterwards;
        this.settings = settings;
        this.explanation = new Explanation(sites);
        this.main = main;
        this.schedules = new Schedules(Limits.DEFAULT, settings.seed());
    }

    Report run() {
        if (!WORKS) {
            return Report.notJudged(
                    settings, "The engine does not find a race that is known to be there; it judges nothing here.");
        }
        if (settings.replay() != null) {
            return replay(settings.replay());
        }
        if (settings.search() != null && exhausts(settings.search())) {
            return report();
        }
        while (runs < settings.schedules() && events < settings.events() && endless < MOST_ENDLESS) {
            take(schedules.run(runs, main));
        }
        return report();
    }

    /** Search for all interleavings; false if that can't be done, so that schedules have to be drawn. */
    private boolean exhausts(Exhaust wanted) {
        Search search = schedules.search(wanted.preemptions() == Exhaust.ANY ? Tree.REDUCED : wanted.preemptions());
        while (!search.done()
                && search.runs() < wanted.limit()
                && events < settings.events()
                && endless < MOST_ENDLESS
                && !raced()) {
            take(search.next(main));
        }
        String open = open(search, wanted);
        searched = new Report.Searched(open.isEmpty(), search.distinct(), wanted.preemptions(), open);
        if (open.isEmpty() || raced()) {
            return true;
        }
        // What stops a search need not stop schedules that are drawn.
        runs = 0;
        events = 0;
        endless = 0;
        reason = null;
        return false;
    }

    private String open(Search search, Exhaust wanted) {
        String doubt = search.doubt();
        if (raced()) {
            return "a data race was found, and with one there is no number of interleavings";
        }
        if (doubt != null) {
            return doubt;
        }
        if (search.done()) {
            return "";
        }
        return search.runs() >= wanted.limit()
                ? "there are more interleavings than the limit of " + wanted.limit() + " schedules"
                : "the schedules take too many steps";
    }

    private boolean raced() {
        return findings.values().stream().anyMatch(found -> found.kind().equals("DATA_RACE"));
    }

    private Report replay(String id) {
        try {
            take(schedules.run(ScheduleId.parse(id), main));
            return report();
        } catch (IllegalArgumentException e) {
            return Report.notJudged(settings, String.valueOf(e.getMessage()));
        }
    }

    private void take(Run run) {
        runs++;
        if (run.end() != End.REPEATED) {
            afterwards.accept(run.id().toString());
            traces.add(run.trace());
        }
        preemptions = Math.max(preemptions, run.preemptions());
        events += run.cost();
        Map<String, Found> fresh = shown(run);
        fresh.keySet().removeAll(findings.keySet());
        switch (run.end()) {
            case COMPLETED -> completed = true;
            case LIMIT, UNSUPPORTED -> {
                reason = reason == null ? run.reason() : reason;
                endless++;
            }
            case LIVELOCK, IDLING -> endless++;
            case EXITED, STUCK, REPEATED -> {}
        }
        fresh.forEach((key, found) -> findings.put(key, explained(key, found, run)));
    }

    /** Return all that a run shows, by what makes it the same finding. */
    private Map<String, Found> shown(Run run) {
        var shown = new LinkedHashMap<String, Found>();
        for (Race race : run.races()) {
            shown.put(explanation.key(race), explanation.found(race, run));
        }
        for (Fault fault : run.faults()) {
            shown.put(explanation.key(fault), explanation.found(fault, run));
        }
        return shown;
    }

    /** Look for a shorter schedule with the same finding, and tell its steps. */
    private Found explained(String key, Found found, Run run) {
        if (explained++ >= MOST_EXPLAINED) {
            return found;
        }
        boolean replayed = settings.replay() != null;
        boolean endsSoon = run.end() != End.LIVELOCK && run.end() != End.IDLING && run.end() != End.LIMIT;
        ScheduleId id = replayed || !endsSoon
                ? run.id()
                : schedules.shorten(run, main, each -> shown(each).containsKey(key), MOST_SHORTER);
        Run told = schedules.record(id, main);
        Found again = shown(told).get(key);
        return again == null ? found : explanation.withSteps(again, told);
    }

    private Report report() {
        List<Found> sorted = new ArrayList<>(findings.values());
        sorted.sort(Comparator.comparingInt(found -> Report.ORDER.indexOf(found.kind())));
        String verdict = !sorted.isEmpty() ? sorted.getFirst().kind() : reason != null ? "NOT_JUDGED" : "CLEAN";
        var strength = new Report.Strength(runs, traces.size(), preemptions, events, searched);
        return new Report(settings.main(), verdict, reason, sorted, strength, settings.seed());
    }
}
