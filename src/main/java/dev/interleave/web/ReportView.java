package dev.interleave.web;

import dev.interleave.exercise.Verdict;
import dev.interleave.grading.GradeReport;
import dev.interleave.judge.CasePicture;
import dev.interleave.judge.CaseResult;
import dev.interleave.race.Rung;
import dev.interleave.score.Scorecard;
import dev.interleave.submission.SubmissionResult;
import dev.interleave.submission.SubmissionScope;
import io.quarkus.qute.RawString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Show what a grading came to.
 *
 * @param scored whether points were given; a run of the visible cases has none
 * @param parts empty where nothing was run, so that there is nothing to tell apart
 * @param findings what is wrong with the submission
 * @param notJudged for each part that could not be judged, why
 * @param tried how much was tried at each small size; empty where that says nothing about the grade
 * @param speedup null where nothing was simulated
 * @param command how to get the same grade on the command line, empty if the seed is unknown
 */
public record ReportView(
        VerdictWords words,
        boolean scored,
        int score,
        int maxScore,
        List<PartView> parts,
        List<CaseView> cases,
        List<FindingView> findings,
        List<String> notJudged,
        List<TriedView> tried,
        @Nullable SpeedupView speedup,
        String seed,
        String isolation,
        List<DurationView> durations,
        Instant finishedAt,
        int round,
        String command) {

    private static final List<String> STAGE_ORDER =
            List.of("compile", "judge", "explore", "simulate", "measure", "score");

    /**
     * Points of one part of the rubric.
     *
     * @param inProportion whether it has fewer points than it could have though it has no fault of its own
     */
    public record PartView(String name, VerdictWords words, boolean inProportion, int score, int maxScore) {
        public int percent() {
            return maxScore == 0 ? 0 : Math.clamp(100L * score / maxScore, 0, 100);
        }

        public boolean full() {
            return score >= maxScore;
        }
    }

    /** One case with its verdict in words. */
    public record CaseView(
            String name,
            boolean visible,
            VerdictWords words,
            String message,
            String input,
            List<CasePicture> pictures) {
        /** Give the message with names and code marked as such. */
        public RawString told() {
            return Html.coded(message);
        }
    }

    /** How much was tried at one small size. */
    public record TriedView(String name, String words, boolean all) {}

    /** How long a stage took. */
    public record DurationView(String name, String words) {}

    static ReportView of(GradeReport report, SubmissionResult result, SubmissionScope scope) {
        boolean scored = scope == SubmissionScope.EVERYTHING && report.verdict() != Verdict.INCONCLUSIVE;
        return new ReportView(
                scope == SubmissionScope.EVERYTHING
                        ? VerdictWords.of(report.verdict())
                        : VerdictWords.ofRun(report.verdict()),
                scored,
                report.score(),
                report.maxScore(),
                scored && !report.cases().isEmpty()
                        ? report.parts().stream()
                                .filter(part -> part.maxScore() > 0)
                                .map(ReportView::part)
                                .toList()
                        : List.of(),
                report.cases().stream().map(ReportView::oneCase).toList(),
                findings(report),
                notJudged(report),
                tried(report),
                report.speedup() == null ? null : SpeedupView.of(report.speedup()),
                report.seed(),
                report.isolation(),
                durations(report.durations()),
                result.finishedAt(),
                result.round(),
                report.seed().isEmpty()
                        ? ""
                        : "interleave grade --exercise %s --seed %s .".formatted(report.exercise(), report.seed()));
    }

    /** Tell whether some part has lost points to the cases that failed only. */
    public boolean hasPartsInProportion() {
        return parts.stream().anyMatch(PartView::inProportion);
    }

    public long passedCases() {
        return cases.stream().filter(one -> one.words().tone().equals("good")).count();
    }

    private static PartView part(Scorecard.Part part) {
        String name = Words.sentence(part.name().replace('-', ' '));
        boolean inProportion = part.verdict() == Verdict.ACCEPTED && part.score() < part.maxScore();
        return new PartView(
                name,
                inProportion ? VerdictWords.inProportion() : VerdictWords.of(part.verdict()),
                inProportion,
                part.score(),
                part.maxScore());
    }

    private static CaseView oneCase(CaseResult result) {
        VerdictWords words =
                result.verdict() == Verdict.ACCEPTED ? VerdictWords.passed() : VerdictWords.of(result.verdict());
        return new CaseView(
                result.name(), result.visible(), words, result.message(), result.input(), result.pictures());
    }

    /** Where some interleaving shows a fault, nobody needs to know how many others were tried. */
    private static List<TriedView> tried(GradeReport report) {
        return report.findings().stream().anyMatch(finding -> finding.schedule() != null)
                ? List.of()
                : report.interleavings().stream()
                        .filter(Rung::wasTried)
                        .map(rung -> new TriedView(rung.name(), rung.words(), rung.exhausted()))
                        .toList();
    }

    private static List<FindingView> findings(GradeReport report) {
        var findings = new ArrayList<FindingView>();
        for (var finding : report.findings()) {
            if (finding.kind() == Verdict.INCONCLUSIVE) {
                continue;
            }
            findings.add(FindingView.of(finding, "finding-" + (findings.size() + 1), report.exercise(), report.seed()));
        }
        return findings;
    }

    /** A part that nobody gave a reason for was not reached: what comes before it went wrong. */
    private static List<String> notJudged(GradeReport report) {
        List<String> told = report.findings().stream()
                .filter(finding -> finding.kind() == Verdict.INCONCLUSIVE)
                .map(finding -> fullSentence(finding.message()))
                .toList();
        Stream<String> unreached = report.parts().stream()
                .filter(part -> part.verdict() == Verdict.INCONCLUSIVE && report.verdict() != Verdict.INCONCLUSIVE)
                .map(part -> Words.sentence(part.name()) + " was not judged: ")
                .filter(beginning -> told.stream().noneMatch(reason -> reason.startsWith(beginning)))
                .map(beginning -> beginning + "what comes before it has to be right first.");
        return Stream.concat(told.stream(), unreached).toList();
    }

    private static String fullSentence(String message) {
        return Words.sentence(message) + (message.matches("(?s).*[.!?]\\s*") ? "" : ".");
    }

    private static List<DurationView> durations(Map<String, Long> millis) {
        return millis.entrySet().stream()
                .sorted((left, right) -> Integer.compare(orderOf(left.getKey()), orderOf(right.getKey())))
                .map(entry -> new DurationView(StageView.wordsOf(entry.getKey()), duration(entry.getValue())))
                .toList();
    }

    private static int orderOf(String stage) {
        int index = STAGE_ORDER.indexOf(stage);
        return index < 0 ? STAGE_ORDER.size() : index;
    }

    private static String duration(long millis) {
        return millis < 1000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
