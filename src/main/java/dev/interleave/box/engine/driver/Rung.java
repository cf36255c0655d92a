package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.rt.Search;
import dev.interleave.box.engine.rt.detect.SiteTable;
import dev.interleave.box.engine.rt.search.Tree;
import dev.interleave.box.protocol.Datum;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One size of a probe, and how much of what can happen there was run. */
final class Rung implements Size {
    /** No bound on switches was searched to its end. */
    private static final int NONE = -1;

    private static final int DRAWN = 1;
    private static final int SEARCHED = 2;
    private static final int SAMPLED = 3;

    private final ProbeBody probe;
    private final Exploration exploration;
    private final Map<Datum, Seen> outcomes = new LinkedHashMap<>();
    private final int mostOutcomes;
    private final Set<Long> traces = new HashSet<>();
    private boolean exhausted;
    private int ways;
    private int bound = NONE;
    private String open = "";
    private boolean tooMany;
    private int phase = DRAWN;
    private @Nullable Search reduced;
    private @Nullable Search early;
    private int earlyWays;
    private boolean drawnOnly;
    private int told;

    /** In which schedule an outcome was seen first, and in which phase. */
    private record Seen(String schedule, int phase) {}

    Rung(Settings settings, SiteTable sites, Predicate<String> own, ProbeBody probe, int mostOutcomes) {
        this.probe = probe;
        this.mostOutcomes = mostOutcomes;
        exploration = new Exploration(settings, sites, own, probe, this::ended);
    }

    private void ended(String schedule) {
        Datum outcome = probe.outcome();
        if (outcome == null || outcomes.containsKey(outcome)) {
            return;
        }
        if (outcomes.size() < mostOutcomes) {
            outcomes.put(outcome, new Seen(schedule, phase));
        } else {
            tooMany = true;
        }
    }

    @Override
    public void draw() {
        exploration.run();
    }

    @Override
    public boolean isOver() {
        return exploration.isOver();
    }

    @Override
    public boolean isExhausted() {
        return exhausted;
    }

    @Override
    public int runs() {
        return exploration.runs();
    }

    @Override
    public void exhaust(Allowance allowance, int most) {
        phase = SEARCHED;
        if (reduced == null) {
            reduced = exploration.search(Tree.REDUCED);
        }
        go(reduced, allowance, most);
        traces.addAll(reduced.traces());
        open = open(reduced);
        exhausted = open.isEmpty() && !isOver();
        ways = reduced.distinct();
    }

    @Override
    public void leaveOut() {
        open = "schedules are only drawn at this size";
        drawnOnly = true;
    }

    @Override
    public void endWaits(Allowance allowance, int most) {
        if (!exhausted || !reduced.waits()) {
            return;
        }
        if (early == null) {
            early = exploration.searchOfWaits();
        }
        go(early, allowance, most);
        earlyWays = open(early).isEmpty() && !isOver() ? early.distinct() : 0;
    }

    @Override
    public boolean isSettled() {
        return reduced != null && isSettled(reduced);
    }

    private boolean isSettled(Search search) {
        return search.done() || search.doubt() != null || exploration.isUnfinished();
    }

    @Override
    public boolean bounded(int switches, Allowance allowance) {
        phase = SAMPLED;
        Search search = exploration.search(switches);
        go(search, allowance, Integer.MAX_VALUE);
        traces.addAll(search.traces());
        boolean all = open(search).isEmpty() && !isOver();
        if (all) {
            bound = switches;
        }
        return all;
    }

    @Override
    public void drawSteps(Allowance allowance) {
        phase = SAMPLED;
        for (int number = 0; allowance.left() && !isOver() && !exploration.isUnfinished(); number++) {
            long before = exploration.events();
            traces.add(exploration.drawSteps(number));
            allowance.spend(exploration.events() - before);
        }
    }

    private void go(Search search, Allowance allowance, int most) {
        for (int run = 0;
                run < most
                        && !search.done()
                        && search.doubt() == null
                        && !exploration.isUnfinished()
                        && allowance.left()
                        && !isOver();
                run++) {
            long before = exploration.events();
            exploration.next(search);
            allowance.spend(exploration.events() - before);
        }
    }

    private String open(Search search) {
        String doubt = search.doubt();
        if (doubt != null) {
            return doubt;
        }
        if (exploration.isUnfinished()) {
            return "a schedule does not come to an end by itself";
        }
        if (tooMany) {
            return "there are more different results than are looked at";
        }
        return search.done() ? "" : "there are more ways than are tried";
    }

    /** Give what has become of it so far, and the results that have not been told yet. */
    Datum told() {
        var strength = new LinkedHashMap<String, Object>();
        strength.put("threads", exploration.threads());
        strength.put("exhausted", exhausted);
        strength.put("ways", exhausted ? ways : 0);
        strength.put("schedules", exploration.runs());
        strength.put("traces", exhausted ? ways : Math.max(traces.size(), exploration.drawnTraces()));
        strength.put("bound", bound);
        strength.put("open", open);
        strength.put("early", exhausted ? earlyWays : 0);
        strength.put("drawn", drawnOnly);
        strength.put("phase", phase);
        var seen = new ArrayList<>();
        outcomes.entrySet().stream()
                .skip(told)
                .forEach(entry -> seen.add(Map.of(
                        "observation",
                        entry.getKey(),
                        "schedule",
                        entry.getValue().schedule,
                        "phase",
                        entry.getValue().phase)));
        told = outcomes.size();
        return Data.of(Map.of("report", exploration.report().fields(), "strength", strength, "outcomes", seen));
    }
}
