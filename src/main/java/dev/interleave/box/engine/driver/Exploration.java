package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.rt.Fault;
import dev.interleave.box.engine.rt.Limits;
import dev.interleave.box.engine.rt.Run;
import dev.interleave.box.engine.rt.ScheduleId;
import dev.interleave.box.engine.rt.Schedules;
import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.detect.Race;
import dev.interleave.box.engine.rt.detect.SiteTable;
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
    private boolean completed;
    private @Nullable String reason;

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
        if (settings.replay() != null) {
            take(schedules.run(ScheduleId.parse(settings.replay()), main));
            return report();
        }
        while (runs < settings.schedules() && events < settings.events() && endless < MOST_ENDLESS) {
            take(schedules.run(runs, main));
        }
        return report();
    }

    private void take(Run run) {
        runs++;
        afterwards.accept(run.id().toString());
        traces.add(run.trace());
        preemptions = Math.max(preemptions, run.preemptions());
        events += run.steps() + HappensBefore.events();
        for (Race race : run.races()) {
            findings.computeIfAbsent(explanation.key(race), key -> explanation.found(race, run));
        }
        for (Fault fault : run.faults()) {
            findings.computeIfAbsent(explanation.key(fault), key -> explanation.found(fault, run));
        }
        switch (run.end()) {
            case COMPLETED -> completed = true;
            case LIMIT, UNSUPPORTED -> {
                reason = reason == null ? run.reason() : reason;
                endless++;
            }
            case LIVELOCK, IDLING -> endless++;
            case EXITED, STUCK -> {}
        }
    }

    private Report report() {
        List<Found> sorted = new ArrayList<>(findings.values());
        sorted.sort(Comparator.comparingInt(found -> Report.ORDER.indexOf(found.kind())));
        String verdict = !sorted.isEmpty() ? sorted.getFirst().kind() : reason != null ? "NOT_JUDGED" : "CLEAN";
        return new Report(
                settings.main(), verdict, reason, sorted, runs, traces.size(), preemptions, events, settings.seed());
    }
}
