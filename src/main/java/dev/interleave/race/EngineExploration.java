package dev.interleave.race;

import dev.interleave.box.protocol.Datum;
import dev.interleave.compile.KitClasses;
import dev.interleave.exercise.Exercise.RacePlan;
import dev.interleave.exercise.Verdict;
import dev.interleave.judge.Court.Decision;
import dev.interleave.judge.Court.OutsideView;
import dev.interleave.judge.Court.Trial;
import dev.interleave.judge.CourtException;
import dev.interleave.judge.Finding;
import dev.interleave.sandbox.Box;
import dev.interleave.sandbox.BoxOutcome;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explore with the engine: the probe at each size of the ladder, its results ruled on outside of the box. */
public final class EngineExploration implements Exploration {
    private static final Duration WALL = Duration.ofMinutes(2);
    private static final long MEMORY_BYTES = 768L << 20;

    /** Steps and accesses of all schedules of one size together. */
    private static final long EVENTS = 20_000_000;

    private static final String TAKES_ITS_TIME =
            ": a thread takes four and a half seconds there, on the engine's own clock, and waiting for some time is not waiting for its end";

    /** Steps and accesses of what is searched after the first phase. */
    private static final long SEARCH_EVENTS = 2_000_000;

    /** A frame as it is shown, such as {@code Solution.total(Solution.java:12)}. */
    private static final Pattern FRAME = Pattern.compile("([^(]+)\\(([^():]+):(\\d+)\\)");

    private final Sandbox sandbox;
    private final EngineRuntime runtime;

    public EngineExploration(Sandbox sandbox, EngineRuntime runtime) {
        this.sandbox = sandbox;
        this.runtime = runtime;
    }

    @Override
    public void prepare() throws IOException {
        sandbox.prepare(runtime.box(EngineRuntime.limits(WALL, MEMORY_BYTES)));
    }

    @Override
    public RaceReport explore(Task task) {
        if (task.ladder().isEmpty()) {
            return RaceReport.notJudged("this exercise has no small sizes to explore");
        }
        return explore(task, task.sizes(), 0, "");
    }

    @Override
    public RaceReport replay(Task task, String schedule) {
        RungSchedule wanted = RungSchedule.parse(schedule);
        if (wanted.rung() >= task.sizes().size()) {
            return RaceReport.notJudged("the exercise has no small size number " + (wanted.rung() + 1)
                    + "; the schedule belongs to another exercise or version");
        }
        return explore(task, List.of(task.sizes().get(wanted.rung())), wanted.rung(), wanted.id());
    }

    private RaceReport explore(Task task, List<Trial> trials, int first, String replay) {
        try {
            Map<String, byte[]> classes = new HashMap<>(KitClasses.all());
            classes.putAll(task.exercise().boxClasses());
            classes.putAll(task.submission());
            Instrumented program = Instrumented.of(classes);
            try (Box box = sandbox.open(runtime.box(EngineRuntime.limits(WALL, MEMORY_BYTES)))) {
                BoxOutcome begun = box.call("explore", body(task, trials, replay, program));
                RaceReport drawn = report(begun, new Rungs(task, trials, first, program.doubts()));
                // What is wrong already gets no better by searching, which takes the longest.
                if (!replay.isEmpty()
                        || !(begun instanceof BoxOutcome.Answered)
                        || !drawn.findings().isEmpty()) {
                    return drawn;
                }
                return report(
                        box.call("explore-on", new Datum.Null()), new Rungs(task, trials, first, program.doubts()));
            }
        } catch (IOException | SandboxUnavailableException | CourtException e) {
            return RaceReport.notJudged(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return RaceReport.notJudged("the submission could not be instrumented: " + e.getMessage());
        }
    }

    private static RaceReport report(BoxOutcome outcome, Rungs rungs) throws CourtException {
        return outcome instanceof BoxOutcome.Answered(Datum answer, String _)
                ? rungs.report(answer)
                : RaceReport.notJudged(Ending.reason(outcome));
    }

    private static Datum body(Task task, List<Trial> trials, String replay, Instrumented program) {
        int each = Math.max(
                1, task.exercise().exercise().race().schedules() / task.sizes().size());
        var inputs = new ArrayList<Datum>();
        var schedules = new ArrayList<Datum>();
        for (Trial trial : trials) {
            inputs.add(trial.input());
            schedules.add(new Datum.Int(each));
        }
        var fields = new LinkedHashMap<String, Datum>();
        fields.put("classes", program.classes());
        fields.put("sites", program.sites());
        fields.put(
                "own",
                ProgramCheck.texts(task.submission().keySet().stream().sorted().toList()));
        fields.put("inputs", new Datum.Items(inputs));
        fields.put("schedules", new Datum.Items(schedules));
        fields.put("seed", new Datum.Int(task.seed()));
        fields.put("events", new Datum.Int(EVENTS));
        fields.put("replay", new Datum.Text(replay));
        int budget = task.exercise().exercise().race().budget();
        fields.put("budget", new Datum.Int(budget));
        fields.put("searchEvents", new Datum.Int(SEARCH_EVENTS));
        fields.put("searched", new Datum.Int(budget == 0 ? 0 : task.ladder().size()));
        // Where schedules are searched, the probe keeps files in memory, which a child does not see.
        fields.put(
                "simulatesChildren",
                new Datum.Bool(budget == 0 && task.exercise().exercise().startsProcesses()));
        RacePlan plan = task.exercise().exercise().race();
        fields.put("endsWaits", new Datum.Bool(plan.spuriousWakeUps()));
        fields.put("timeIsLogged", new Datum.Bool(plan.timeIsLogged()));
        return new Datum.Fields(fields);
    }

    /** Puts the answers for all sizes together. */
    private static final class Rungs {
        private final Task task;
        private final List<Finding> findings = new ArrayList<>();
        private final List<String> doubts;
        private final List<Trial> trials;
        private final int first;
        private int rung;
        private final List<Rung> strength = new ArrayList<>();

        Rungs(Task task, List<Trial> trials, int first, List<String> doubts) {
            this.task = task;
            this.trials = trials;
            this.first = first;
            this.doubts = new ArrayList<>(doubts);
        }

        RaceReport report(Datum answer) throws CourtException {
            List<Datum> rungs = EngineAnswer.items(answer);
            for (int i = 0; i < rungs.size() && i < trials.size() && findings.isEmpty(); i++) {
                if (rungs.get(i) instanceof Datum.Fields explored) {
                    rung = first + i;
                    add(trials.get(i), explored);
                }
            }
            if (rungs.isEmpty()) {
                doubts.add("the engine's answer could not be read");
            }
            Verdict verdict = findings.stream().map(Finding::kind).reduce(Verdict.ACCEPTED, Verdict::orWorse);
            return findings.isEmpty() && !doubts.isEmpty()
                    ? new RaceReport(Verdict.INCONCLUSIVE, List.of(), strength(), String.join("; ", doubts))
                    : new RaceReport(verdict, findings, strength(), "");
        }

        private RaceReport.Strength strength() {
            List<Rung> told = doubts.isEmpty()
                    ? strength
                    : strength.stream()
                            .map(rung -> rung.open(doubts.getFirst()))
                            .toList();
            return new RaceReport.Strength(
                    told.stream().mapToInt(Rung::schedules).sum(),
                    told.stream().mapToInt(Rung::traces).sum(),
                    told);
        }

        private void add(Trial trial, Datum.Fields rung) throws CourtException {
            ProgramReport explored =
                    new EngineAnswer(task.sources()).report("Solution", task.seed(), rung.get("report"));
            explored.findings().forEach(finding -> take(trial, finding));
            int phase = findings.isEmpty() ? 0 : EngineAnswer.phase(rung.get("strength"));
            phase = Math.max(phase, ruleOn(trial, EngineAnswer.items(rung.get("outcomes"))));
            strength.add(EngineAnswer.rung(trial.name(), rung.get("strength")).found(phase));
            if (!explored.judged() && explored.reason() != null) {
                doubts.add(explored.reason());
            }
        }

        private void take(Trial trial, ProgramFinding finding) {
            if (!finding.kind().equals("FAILED")) {
                findings.add(told(trial, finding));
            } else if (isSubmissions(finding)) {
                findings.add(told(trial, finding));
            } else if (isOnMain(finding)) {
                doubts.add("the exercise's own code failed: " + finding.message());
            }
            // Else a step that the probe lets fail on purpose has ended its thread: no fault of the submission.
        }

        private static boolean isOnMain(ProgramFinding finding) {
            return finding.accesses().stream()
                    .anyMatch(access -> access.thread().equals("main"));
        }

        /** Tell whether an exception reached the caller, and arose in the submission. */
        private boolean isSubmissions(ProgramFinding finding) {
            return isOnMain(finding)
                    && finding.accesses().stream()
                            .flatMap(access -> access.stack().stream())
                            .anyMatch(frame ->
                                    task.submission().keySet().stream().anyMatch(name -> frame.contains(name + ".")));
        }

        /** Rule on what was seen, and return the phase in which it was first seen that something is wrong, 0 if nothing is. */
        private int ruleOn(Trial trial, List<Datum> outcomes) throws CourtException {
            for (Datum outcome : outcomes) {
                if (outcome instanceof Datum.Fields seen) {
                    Decision decision =
                            task.court().rule(trial.input(), seen.get("observation"), OutsideView.ofExploration());
                    if (decision.verdict() != Verdict.ACCEPTED) {
                        RungSchedule schedule = RungSchedule.of(rung, EngineAnswer.text(seen, "schedule"));
                        findings.add(new Finding(
                                decision.verdict(),
                                decision.message() + " (" + trial.name() + ", one of its interleavings"
                                        + (schedule.isLingering() ? TAKES_ITS_TIME : "") + ")",
                                null,
                                0,
                                0,
                                null,
                                null,
                                null,
                                null,
                                schedule.toString()));
                        return EngineAnswer.phase(seen);
                    }
                }
            }
            return 0;
        }

        private Finding told(Trial trial, ProgramFinding finding) {
            Verdict kind = finding.kind().equals("FAILED") ? Verdict.RUNTIME_ERROR : Verdict.valueOf(finding.kind());
            Optional<MatchResult> place = placeInSubmission(finding);
            return new Finding(
                    kind,
                    finding.message() + " (" + trial.name() + ")",
                    place.map(found -> found.group(2)).orElse(null),
                    place.map(found -> Integer.parseInt(found.group(3))).orElse(0),
                    0,
                    finding.variable(),
                    finding.accesses(),
                    finding.interleaving(),
                    finding.orders(),
                    RungSchedule.of(rung, finding.schedule()).toString());
        }

        /** Find the innermost frame of the learner's own code: a race in the kit began there. */
        private Optional<MatchResult> placeInSubmission(ProgramFinding finding) {
            return finding.accesses().stream()
                    .flatMap(access -> access.stack().stream())
                    .map(FRAME::matcher)
                    .filter(Matcher::matches)
                    .map(Matcher::toMatchResult)
                    .filter(frame -> task.submission().keySet().stream()
                            .anyMatch(name -> frame.group(1).startsWith(name + ".")))
                    .findFirst();
        }
    }
}
