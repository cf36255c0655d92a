package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.driver.Settings.Exhaust;
import dev.interleave.box.engine.rt.End;
import dev.interleave.box.engine.rt.Limits;
import dev.interleave.box.engine.rt.Run;
import dev.interleave.box.engine.rt.ScheduleId;
import dev.interleave.box.engine.rt.Schedules;
import dev.interleave.box.engine.rt.Search;
import dev.interleave.box.engine.rt.detect.SiteTable;
import dev.interleave.box.engine.rt.search.Tree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Runs the schedules of one program and collects what they show. */
final class Exploration {
    /** After so many schedules that took too long or spun, more would only take time. */
    private static final int MOST_ENDLESS = 2;

    /** Schedules in which threads take their time: whoever is impatient is so in nearly every one. */
    private static final int LINGERING = 3;

    /** Longer schedules are no small size; the time to compare their steps grows much faster than their number. */
    private static final int MOST_STEPS = 400;

    /** Schedules with more decisions than these have too many places for a switch to try them one by one. */
    private static final int MOST_DECISIONS = 100;

    /** Most mistakes take one switch or two at the right place (Musuvathi and Qadeer, PLDI 2007). */
    private static final int MOST_SWITCHES = 2;

    private static final boolean WORKS = Canary.sings();

    private final Settings settings;
    private final Runnable main;
    private final Consumer<String> afterwards;
    private final Schedules schedules;
    private final Findings findings;
    private final boolean alone;
    private final Set<Long> traces = new HashSet<>();
    private boolean unfinished;
    private boolean lingers;
    private int threads;
    private int drawn;
    private int drawnTraces;
    private int runs;
    private int preemptions;
    private long events;
    private int endless;
    private boolean completed;
    private @Nullable String reason;
    private Report.@Nullable Searched searched;

    /** Prepare where all that is to be known of a program comes from here: small ones are searched besides. */
    Exploration(Settings settings, SiteTable sites, Runnable main) {
        this(settings, sites, sites.types()::contains, main, id -> {}, true);
    }

    /**
     * Prepare where somebody else searches.
     *
     * @param own tells by its binary name whether a class is the program's own, whose lines a reader knows
     * @param afterwards gets the id of each schedule as soon as it has ended
     */
    Exploration(Settings settings, SiteTable sites, Predicate<String> own, Runnable main, Consumer<String> afterwards) {
        this(settings, sites, own, main, afterwards, false);
    }

    private Exploration(
            Settings settings,
            SiteTable sites,
            Predicate<String> own,
            Runnable main,
            Consumer<String> afterwards,
            boolean alone) {
        this.alone = alone;
        this.afterwards = afterwards;
        this.settings = settings;
        this.main = main;
        this.schedules = new Schedules(Limits.DEFAULT, settings.seed(), Folders.ofBox()::restore);
        this.findings = new Findings(settings, schedules, main, sites, own);
    }

    Report run() {
        if (!WORKS) {
            return Report.notJudged(
                    settings, "The engine does not find a race that is known to be there; it judges nothing here.");
        }
        if (!warmsUp()) {
            return report();
        }
        if (settings.replay() != null) {
            return replay(settings.replay());
        }
        if (settings.search() != null && exhausts(settings.search())) {
            return report();
        }
        draw();
        if (alone) {
            switchSeldom();
        }
        return report();
    }

    /**
     * Try the places where few switches may be, one by one, in a small program in which nothing was found: luck does not find two of them
     * together. Where threads wait for some time, drawing decides better who is late.
     */
    private void switchSeldom() {
        int left = settings.schedules();
        for (int switches = 1; switches <= MOST_SWITCHES && left > 0; switches++) {
            if (endless > 0
                    || !findings.isEmpty()
                    || schedules.waitsForTime()
                    || schedules.decisions() > MOST_DECISIONS) {
                return;
            }
            Search search = search(switches);
            while (!search.done() && left > 0 && events < settings.events() && !isOver()) {
                next(search);
                left--;
            }
        }
    }

    /**
     * Run a schedule that doesn't count: what outlives schedules (classes, constants of the library) gets its identity hash code, and the
     * program its lambdas, at the same place in every process, whichever schedule comes next. False if the program did not even come to an
     * end in it, which shall not be tried more often than need be.
     */
    private boolean warmsUp() {
        Run first = schedules.run(0, main);
        boolean ends = Findings.endsSoon(first) && first.end() != End.UNSUPPORTED;
        if (!ends && settings.replay() == null) {
            take(first);
        }
        return ends || settings.replay() != null || endless < MOST_ENDLESS;
    }

    /** Draw as many schedules as the settings say, and some in which threads take their time where the program can tell which. */
    void draw() {
        while (drawn < settings.schedules() && events < settings.events() && endless < MOST_ENDLESS) {
            take(schedules.run(drawn++, main));
        }
        drawnTraces = traces.size();
        for (int number = 0; number < LINGERING && lingers && !isOver(); number++) {
            take(schedules.runLingering(number, main));
        }
    }

    /** Draw one more schedule, from the same kind of steps as a search takes. */
    long drawSteps(int number) {
        Run run = schedules.runSteps(number, main);
        tryOut(run);
        return run.trace();
    }

    /** Prepare a search of all interleavings, or of those with at most so many switches from a thread that could go on. */
    Search search(int bound) {
        return schedules.search(bound, MOST_STEPS, false);
    }

    /** Prepare a search of all interleavings in which besides waits may end early. */
    Search searchOfWaits() {
        return schedules.search(Tree.REDUCED, MOST_STEPS, true);
    }

    /** Run the next schedule of a search. */
    void next(Search search) {
        tryOut(search.next(main));
    }

    /**
     * Take a schedule that need not come to an end. One that doesn't stops the search and says nothing of the program: nobody is made to
     * go on there who only looks, so that what spins for a while and gives up is not told from what spins for ever.
     */
    private void tryOut(Run run) {
        switch (run.end()) {
            case LIMIT, UNSUPPORTED, LIVELOCK, IDLING -> {
                runs++;
                events += run.cost();
                unfinished = true;
            }
            default -> take(run);
        }
    }

    /** Tell whether some schedule of a search did not come to an end. */
    boolean isUnfinished() {
        return unfinished;
    }

    /** Tell whether there is nothing to gain from more schedules: something was found, or they don't come to an end. */
    boolean isOver() {
        return endless >= MOST_ENDLESS || findings.anyBesideFailures();
    }

    /** Return the most threads that a schedule had. */
    int threads() {
        return threads;
    }

    int runs() {
        return runs;
    }

    /** Count the different sequences of steps among the schedules that were drawn first. */
    int drawnTraces() {
        return drawnTraces;
    }

    /** Return what all schedules together have cost. */
    long events() {
        return events;
    }

    /** Search for all interleavings; false if that can't be done, so that schedules have to be drawn. */
    private boolean exhausts(Exhaust wanted) {
        boolean any = wanted.preemptions() == Exhaust.ANY;
        Search search = schedules.search(any ? Tree.REDUCED : wanted.preemptions(), Search.MOST_STEPS, false);
        go(search, wanted.limit());
        String open = open(search, wanted);
        searched = new Report.Searched(open.isEmpty(), search.distinct(), wanted.preemptions(), open, null);
        if (open.isEmpty() && any && search.waits() && findings.isEmpty()) {
            Search early = schedules.search(Tree.REDUCED, Search.MOST_STEPS, true);
            go(early, Math.max(0, wanted.limit() - search.runs()));
            searched = searched.with(new Report.Early(early.distinct(), open(early, wanted)));
        }
        if (open.isEmpty() || findings.raced()) {
            return true;
        }
        // What stops a search need not stop schedules that are drawn.
        drawn = 0;
        events = 0;
        endless = 0;
        reason = null;
        return false;
    }

    private void go(Search search, int limit) {
        while (!search.done()
                && search.runs() < limit
                && events < settings.events()
                && endless < MOST_ENDLESS
                && !findings.raced()) {
            take(search.next(main));
        }
    }

    private String open(Search search, Exhaust wanted) {
        String doubt = search.doubt();
        if (findings.raced()) {
            return "a data race was found, and with one there is no number of interleavings";
        }
        if (doubt != null) {
            return doubt;
        }
        if (search.done()) {
            return "";
        }
        return runs >= wanted.limit()
                ? "there are more interleavings than the limit of " + wanted.limit() + " schedules"
                : "the schedules take too many steps";
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
        lingers |= run.mayLinger();
        if (run.end() != End.REPEATED) {
            afterwards.accept(run.id().toString());
            traces.add(run.trace());
        }
        preemptions = Math.max(preemptions, run.preemptions());
        threads = Math.max(threads, run.threads());
        events += run.cost();
        switch (run.end()) {
            case COMPLETED -> completed = true;
            case LIMIT, UNSUPPORTED -> {
                reason = reason == null ? run.reason() : reason;
                endless++;
            }
            case LIVELOCK, IDLING -> endless++;
            case EXITED, STUCK, REPEATED -> {}
        }
        findings.add(run);
    }

    Report report() {
        List<Found> sorted = findings.sorted();
        String verdict = !sorted.isEmpty() ? sorted.getFirst().kind() : reason != null ? "NOT_JUDGED" : "CLEAN";
        var strength = new Report.Strength(runs, traces.size(), preemptions, events, searched);
        return new Report(settings.main(), verdict, reason, sorted, strength, settings.seed());
    }
}
