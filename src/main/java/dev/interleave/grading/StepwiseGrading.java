package dev.interleave.grading;

import dev.interleave.compile.Compilation;
import dev.interleave.compile.CompileProblem;
import dev.interleave.compile.Compiler;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.FolderProblem;
import dev.interleave.exercise.Verdict;
import dev.interleave.grading.GradingRequest.Scope;
import dev.interleave.judge.CaseCheck;
import dev.interleave.judge.CaseResult;
import dev.interleave.judge.Court;
import dev.interleave.judge.Court.Docket;
import dev.interleave.judge.Court.Trial;
import dev.interleave.judge.CourtException;
import dev.interleave.judge.Courts;
import dev.interleave.judge.Finding;
import dev.interleave.judge.Judge;
import dev.interleave.judge.JudgeReport;
import dev.interleave.judge.Preparation;
import dev.interleave.judge.PreparedExercise;
import dev.interleave.race.Exploration;
import dev.interleave.race.RaceReport;
import dev.interleave.race.Rung;
import dev.interleave.sandbox.IsolationLevel;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxUnavailableException;
import dev.interleave.score.Scorecard;
import dev.interleave.score.Scoring;
import dev.interleave.speedup.Simulation;
import dev.interleave.speedup.Speedup;
import dev.interleave.speedup.SpeedupReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Grade step by step, in boxes of the given sandbox. Safe from any thread; each grade uses its own boxes. */
public final class StepwiseGrading implements Grading, AutoCloseable {
    private static final Pattern AUTHORS_LINE = Pattern.compile(" at (grading/\\w+\\.java):(\\d{1,7})$");

    private final Compiler compiler;
    private final PreparedExercises prepared;
    private final Courts courts;
    private final Judge judge;
    private final Exploration exploration;
    private final Simulation simulation;
    private final Seeds seeds;
    private final String isolation;

    public StepwiseGrading(
            Sandbox sandbox, Compiler compiler, Exploration exploration, Simulation simulation, Seeds seeds) {
        this.compiler = compiler;
        this.prepared = new PreparedExercises(new Preparation(compiler));
        this.courts = new Courts(sandbox);
        this.judge = new Judge(sandbox);
        this.exploration = exploration;
        this.simulation = simulation;
        this.seeds = seeds;
        this.isolation = described(sandbox.isolation());
    }

    /**
     * Start in the background what the next submission to one of these exercises would otherwise wait for.
     *
     * @throws IOException if interleavings can't be explored here; the message says why
     */
    public void prepare(List<Exercise> exercises) throws IOException {
        compiler.warmUp();
        exercises.stream().limit(1).forEach(judge::prepare);
        exploration.prepare();
    }

    @Override
    public GradeReport grade(GradingRequest request, Consumer<GradingEvent> listener) {
        var grade = new Grade(request, listener);
        GradeReport report = grade.report();
        listener.accept(new GradingEvent.Finished(report));
        return report;
    }

    @Override
    public GradeReport replay(GradingRequest request, String schedule) {
        var grade = new Grade(request, event -> {});
        grade.replay = schedule;
        return grade.report();
    }

    /**
     * What a look at an exercise's own code came to.
     *
     * @param unavailable why this machine could not look, empty when it could
     */
    record Check(List<FolderProblem> problems, String unavailable) {}

    /** Compile an exercise's own code and try its cases. */
    Check check(Exercise exercise) {
        return switch (prepared.of(exercise)) {
            case Preparation.Result.Prepared(PreparedExercise ready) -> checkCases(ready);
            case Preparation.Result.Refused(List<FolderProblem> problems) -> new Check(problems, "");
            case Preparation.Result.Unavailable(String reason) -> new Check(List.of(), reason);
        };
    }

    private Check checkCases(PreparedExercise ready) {
        try (Court court = courts.borrow(ready)) {
            var problems = new ArrayList<>(CaseCheck.problems(ready.exercise(), court));
            problems.addAll(starterProblems(ready));
            return new Check(problems, "");
        } catch (CourtException e) {
            return new Check(List.of(placed(String.valueOf(e.getMessage()))), "");
        } catch (SandboxUnavailableException e) {
            return new Check(List.of(), String.valueOf(e.getMessage()));
        }
    }

    /** What the editor opens with must compile, or learners begin with an error that is not theirs. */
    private List<FolderProblem> starterProblems(PreparedExercise ready) {
        return switch (SubmissionCompiling.compile(
                compiler, ready, ready.exercise().starter())) {
            case Compilation.Refused(List<CompileProblem> problems) ->
                problems.stream()
                        .map(problem ->
                                new FolderProblem("starter/" + problem.file(), problem.line(), problem.message()))
                        .toList();
            case Compilation.Compiled _, Compilation.Unavailable _ -> List.of();
        };
    }

    /** Where the author's code says at which line it failed, the problem is there. */
    private static FolderProblem placed(String message) {
        Matcher place = AUTHORS_LINE.matcher(message);
        return place.find()
                ? new FolderProblem(
                        place.group(1), Integer.parseInt(place.group(2)), message.substring(0, place.start()))
                : new FolderProblem("grading", 0, message);
    }

    @Override
    public void close() {
        courts.close();
    }

    private static String described(IsolationLevel level) {
        return level.strength() + " (" + level.runtime() + ")";
    }

    /** One grade in progress. */
    private final class Grade {
        private final GradingRequest request;
        private final Exercise exercise;
        private final Consumer<GradingEvent> listener;
        private final Stages stages;
        private final long seed;
        private final List<Finding> findings = new ArrayList<>();
        private List<Rung> interleavings = List.of();
        private Optional<Speedup> shown = Optional.empty();

        /** The one schedule to run, empty for a whole grade. */
        private String replay = "";

        Grade(GradingRequest request, Consumer<GradingEvent> listener) {
            this.request = request;
            this.exercise = request.exercise();
            this.listener = listener;
            this.stages = new Stages(listener);
            this.seed = seeds.of(request);
        }

        GradeReport report() {
            try {
                return switch (prepared.of(exercise)) {
                    case Preparation.Result.Prepared(PreparedExercise ready) -> compiled(ready);
                    case Preparation.Result.Refused(var problems) ->
                        inconclusive("The exercise's own code does not compile: " + problems.getFirst());
                    case Preparation.Result.Unavailable(String reason) -> inconclusive(reason);
                };
            } catch (CourtException | SandboxUnavailableException e) {
                return inconclusive(String.valueOf(e.getMessage()));
            }
        }

        private GradeReport compiled(PreparedExercise ready) throws CourtException {
            Compilation compilation = stages.run(
                    "compile",
                    () -> SubmissionCompiling.compile(compiler, ready, request.sources()),
                    result -> result instanceof Compilation.Compiled);
            return switch (compilation) {
                case Compilation.Compiled(Map<String, byte[]> classes) -> judged(ready, classes);
                case Compilation.Refused(List<CompileProblem> problems) -> refused(problems);
                case Compilation.Unavailable(String reason) -> inconclusive(reason);
            };
        }

        private GradeReport judged(PreparedExercise ready, Map<String, byte[]> classes) throws CourtException {
            Court court = courts.borrow(ready);
            boolean healthy = false;
            try {
                Docket docket = court.cases(seed, exercise.cases().random());
                if (!replay.isEmpty()) {
                    GradeReport replayed = replayed(task(ready, classes, docket, court));
                    healthy = true;
                    return replayed;
                }
                JudgeReport judged = stages.run(
                        "judge",
                        () -> judge.judge(ready, classes, docket, isPreview(), court, this::caseFinished),
                        report -> report.verdict() == Verdict.ACCEPTED);
                Optional<RaceReport> race = explored(ready, classes, docket, court);
                Optional<SpeedupReport> speedup = simulated(ready, classes, docket, judged, race, court);
                healthy = true;
                return scored(judged, race, speedup);
            } finally {
                if (healthy) {
                    courts.giveBack(ready, court);
                } else {
                    court.close();
                }
            }
        }

        private Optional<RaceReport> explored(
                PreparedExercise ready, Map<String, byte[]> classes, Docket docket, Court court) {
            if (isPreview() || !exercise.race().judged()) {
                return Optional.empty();
            }
            var task = task(ready, classes, docket, court);
            return Optional.of(stages.run(
                    "explore", () -> exploration.explore(task), report -> report.verdict() == Verdict.ACCEPTED));
        }

        private Exploration.Task task(PreparedExercise ready, Map<String, byte[]> classes, Docket docket, Court court) {
            List<Trial> large = request.scope() == Scope.SMALL_SIZES ? List.of() : docket.large();
            return new Exploration.Task(
                    ready, classes, docket.ladder(), large, docket.random(), seed, court, request.sources());
        }

        private GradeReport replayed(Exploration.Task task) {
            RaceReport race = exploration.replay(task, replay);
            findings.addAll(race.findings());
            noteNotJudged("the schedule", 1, race.notJudged());
            return new GradeReport(
                    exercise.slug(),
                    race.verdict(),
                    0,
                    0,
                    Long.toString(seed),
                    isolation,
                    List.of(),
                    List.of(),
                    findings,
                    stages.millis());
        }

        private Optional<SpeedupReport> simulated(
                PreparedExercise ready,
                Map<String, byte[]> classes,
                Docket docket,
                JudgeReport judged,
                Optional<RaceReport> race,
                Court court) {
            boolean sound = judged.verdict() == Verdict.ACCEPTED
                    && race.stream().allMatch(report -> report.findings().isEmpty());
            if (isPreview() || exercise.speedup().cores().isEmpty() || !sound) {
                return Optional.empty();
            }
            var task = new Simulation.Task(ready, classes, docket.speed(), Simulation.Task.USUAL_CORES, seed, court);
            return Optional.of(stages.run(
                    "simulate", () -> simulation.simulate(task), report -> report.verdict() == Verdict.ACCEPTED));
        }

        private GradeReport scored(JudgeReport judged, Optional<RaceReport> race, Optional<SpeedupReport> speedup) {
            Scorecard card = stages.run(
                    "score",
                    () -> Scoring.of(exercise.rubric(), judged, race, speedup),
                    result -> result.verdict() == Verdict.ACCEPTED);
            findings.addAll(judged.findings());
            race.ifPresent(report -> {
                findings.addAll(report.findings());
                interleavings = report.strength().rungs();
                noteNotJudged("race-freedom", exercise.rubric().raceFreedom(), report.notJudged());
            });
            speedup.ifPresent(report -> {
                findings.addAll(exercise.rubric().speedup() > 0 ? report.findings() : List.of());
                shown = report.speedup();
                noteNotJudged("speedup", exercise.rubric().speedup(), report.notJudged());
            });
            return report(card, judged);
        }

        private void noteNotJudged(String part, int points, String reason) {
            if (!reason.isEmpty() && points > 0) {
                findings.add(Finding.of(Verdict.INCONCLUSIVE, part + " was not judged: " + reason, null, 0));
            }
        }

        private GradeReport refused(List<CompileProblem> problems) {
            Verdict verdict = Verdict.ACCEPTED;
            for (CompileProblem problem : problems) {
                Verdict kind = Verdict.valueOf(problem.kind().name());
                verdict = verdict.orWorse(kind);
                findings.add(Finding.at(kind, problem.message(), problem.file(), problem.line(), problem.column()));
            }
            return report(Scoring.refused(exercise.rubric(), verdict), noCases());
        }

        private GradeReport inconclusive(String reason) {
            findings.add(Finding.of(Verdict.INCONCLUSIVE, reason, null, 0));
            return report(Scoring.refused(exercise.rubric(), Verdict.INCONCLUSIVE), noCases());
        }

        private JudgeReport noCases() {
            return new JudgeReport(Verdict.INCONCLUSIVE, List.of(), 0, List.of());
        }

        private GradeReport report(Scorecard card, JudgeReport judged) {
            return new GradeReport(
                    exercise.slug(),
                    card.verdict(),
                    card.score(),
                    card.maxScore(),
                    Long.toString(seed),
                    isolation,
                    card.parts(),
                    judged.cases(),
                    Repetitions.removed(findings),
                    interleavings,
                    shown.orElse(null),
                    stages.millis());
        }

        private void caseFinished(CaseResult result, int done, int planned) {
            listener.accept(new GradingEvent.CaseFinished(result, done, planned));
        }

        private boolean isPreview() {
            return request.scope() == Scope.VISIBLE;
        }
    }
}
