package dev.interleave.grading;

import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.ExerciseFolder.Reading;
import dev.interleave.exercise.FolderProblem;
import dev.interleave.exercise.Reference;
import dev.interleave.exercise.Verdict;
import dev.interleave.grading.GradingRequest.Scope;
import dev.interleave.judge.CaseResult;
import dev.interleave.judge.Finding;
import dev.interleave.race.Rung;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Show that an exercise judges as its author says: every reference solution is ACCEPTED and every planted mistake gets the
 * verdict of its folder.
 */
public final class SelfTest {
    /** A crowded machine may fail to judge once; that says nothing about the exercise. */
    private static final int MOST_TRIES = 3;

    private final StepwiseGrading grading;

    public SelfTest(StepwiseGrading grading) {
        this.grading = grading;
    }

    /**
     * One reference or planted mistake, graded once.
     *
     * @param stages how long each stage of the grade took, in ms
     * @param message what the grade says about it, empty where it says nothing
     * @param rungs how much was tried at each small size of the exercise
     * @param schedule the schedule that shows it, empty where it was seen on real threads or there is nothing to show
     */
    public record Outcome(
            String slug,
            String reference,
            Verdict expected,
            Verdict got,
            String seed,
            long millis,
            Map<String, Long> stages,
            String message,
            List<Rung> rungs,
            String schedule) {
        public boolean isAsExpected() {
            return expected == got;
        }

        /** Say what was told instead of what is expected; empty when it is as expected. */
        public Optional<FolderProblem> problem() {
            if (isAsExpected()) {
                return Optional.empty();
            }
            String told = message.isEmpty() ? "" : ": " + message;
            return Optional.of(new FolderProblem(
                    "reference-solutions/" + slug + "/" + reference,
                    0,
                    "is expected to be " + expected + " but got " + got + " with seed " + seed + told));
        }
    }

    /**
     * What the test of one exercise came to.
     *
     * @param problems what is wrong, all of it; the exercise is fit to be published when there is nothing
     * @param inconclusive whether this machine could not judge, which says nothing about the exercise
     */
    public record Result(String slug, List<Outcome> outcomes, List<FolderProblem> problems, boolean inconclusive) {
        public Result {
            outcomes = List.copyOf(outcomes);
            problems = List.copyOf(problems);
        }

        /** Sum up the grades of all references and mistakes of one exercise, with the seeds that the sources give. */
        public static Result of(String slug, List<Outcome> outcomes) {
            // Where a reference was not accepted, its sizes were not searched, and that is to be mended first.
            boolean sizesAreKnown = outcomes.stream()
                    .allMatch(outcome -> outcome.expected() != Verdict.ACCEPTED || outcome.isAsExpected());
            return of(slug, outcomes, sizesAreKnown ? ProbeSizes.problems(outcomes) : List.of());
        }

        /** Sum up some grades of one exercise, which say nothing about the sizes of its probe. */
        public static Result ofSome(String slug, List<Outcome> outcomes) {
            return of(slug, outcomes, List.of());
        }

        private static Result of(String slug, List<Outcome> outcomes, List<FolderProblem> sizes) {
            var problems = new ArrayList<FolderProblem>();
            outcomes.stream().map(Outcome::problem).flatMap(Optional::stream).forEach(problems::add);
            problems.addAll(sizes);
            return new Result(
                    slug,
                    outcomes,
                    problems,
                    outcomes.stream().anyMatch(outcome -> outcome.got() == Verdict.INCONCLUSIVE));
        }

        public boolean passed() {
            return problems.isEmpty() && !inconclusive;
        }
    }

    /**
     * Test one exercise, one grade after another, with the seeds that the sources themselves give. A grade that could not be
     * judged is tried again.
     */
    public Result run(Reading.Read read) {
        return check(read)
                .orElseGet(() -> Result.of(
                        read.slug(),
                        read.references().stream()
                                .map(reference -> gradeAgainWhileInconclusive(read.exercise(), reference))
                                .toList()));
    }

    private Outcome gradeAgainWhileInconclusive(Exercise exercise, Reference reference) {
        Outcome outcome = grade(exercise, reference, OptionalLong.empty());
        for (int tries = 1; tries < MOST_TRIES && outcome.got() == Verdict.INCONCLUSIVE; tries++) {
            outcome = grade(exercise, reference, OptionalLong.empty());
        }
        return outcome;
    }

    /** Look at the exercise's own code, without which nothing can be graded; empty when it is as it must be. */
    public Optional<Result> check(Reading.Read read) {
        StepwiseGrading.Check check = grading.check(read.exercise());
        if (check.problems().isEmpty() && check.unavailable().isEmpty()) {
            return Optional.empty();
        }
        var problems = new ArrayList<>(check.problems());
        if (!check.unavailable().isEmpty()) {
            problems.add(new FolderProblem("", 0, "could not be tested: " + check.unavailable()));
        }
        return Optional.of(new Result(
                read.slug(), List.of(), problems, !check.unavailable().isEmpty()));
    }

    /**
     * Grade one reference. Safe from any thread. A mistake of synchronisation that was drawn at a size which is too large for searching is
     * graded again without such sizes, to see whether a small one shows it too.
     *
     * @param seed empty for the one that the sources themselves give
     */
    public Outcome grade(Exercise exercise, Reference reference, OptionalLong seed) {
        Outcome outcome = grade(exercise, reference, seed, Scope.EVERYTHING);
        if (!ProbeSizes.isDrawnOnly(outcome)) {
            return outcome;
        }
        Outcome small = grade(exercise, reference, seed, Scope.SMALL_SIZES);
        return small.isAsExpected() && !small.schedule().isEmpty() ? small : outcome;
    }

    private Outcome grade(Exercise exercise, Reference reference, OptionalLong seed, Scope scope) {
        long start = System.nanoTime();
        GradeReport report = grading.grade(new GradingRequest(exercise, reference.sources(), scope, seed), event -> {});
        return new Outcome(
                exercise.slug(),
                reference.name(),
                reference.expected(),
                report.verdict(),
                report.seed(),
                (System.nanoTime() - start) / 1_000_000,
                report.durations(),
                message(report),
                report.interleavings(),
                schedule(report));
    }

    private static String schedule(GradeReport report) {
        // A finding of another kind than the verdict shows the same mistake where interleavings are explored.
        return report.findings().stream()
                .filter(finding -> finding.schedule() != null)
                .sorted(Comparator.comparing(finding -> finding.kind() != report.verdict()))
                .map(Finding::schedule)
                .findFirst()
                .orElse("");
    }

    private static String message(GradeReport report) {
        return report.cases().stream()
                .filter(result -> result.verdict() == report.verdict()
                        && !result.message().isEmpty())
                .map(CaseResult::message)
                .findFirst()
                .or(() -> report.findings().stream()
                        .filter(finding -> finding.kind() == report.verdict())
                        .map(finding -> finding.line() > 0
                                ? "line " + finding.line() + ": " + finding.message()
                                : finding.message())
                        .findFirst())
                .orElse("");
    }
}
