package dev.interleave.web;

import dev.interleave.exercise.ExerciseCatalog;
import dev.interleave.grading.GradeReport;
import dev.interleave.grading.ReportJson;
import dev.interleave.identity.Account;
import dev.interleave.judge.Finding;
import dev.interleave.review.ScoreOverrides;
import dev.interleave.submission.GradingRecords;
import dev.interleave.submission.Submission;
import dev.interleave.submission.SubmissionResult;
import dev.interleave.submission.SubmissionScope;
import dev.interleave.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Put together the page of a submission. */
@ApplicationScoped
class SubmissionView {
    private final ExerciseCatalog exercises;
    private final ExerciseTitles titles;
    private final Submissions submissions;
    private final GradingRecords records;
    private final ReportJson json;
    private final ScoreOverrides overrides;

    SubmissionView(
            ExerciseCatalog exercises,
            ExerciseTitles titles,
            Submissions submissions,
            GradingRecords records,
            ReportJson json,
            ScoreOverrides overrides) {
        this.exercises = exercises;
        this.titles = titles;
        this.submissions = submissions;
        this.records = records;
        this.json = json;
        this.overrides = overrides;
    }

    SubmissionPage of(Submissions.Graded graded, Account reader, SubmissionPage.ScoreForm form) {
        Submission submission = graded.submission();
        boolean review = submission.account().id() != reader.id();
        @Nullable SubmissionResult result = graded.result().orElse(null);
        @Nullable GradeReport report = result == null ? null : read(result, review);
        List<SubmissionPage.ScoreChange> changes = changes(submission);
        return new SubmissionPage(
                submission.id(),
                submission.exercise(),
                titles.of(submission.exercise()),
                submission.account().displayName(),
                review,
                submission.scope() == SubmissionScope.EVERYTHING ? "Submitted" : "Run on the visible cases",
                submission.createdAt(),
                report != null,
                submissions.ahead(submission).orElse(-1),
                report == null ? stages(submission) : List.of(),
                report == null ? null : ReportView.of(report, Objects.requireNonNull(result), submission.scope()),
                changes.isEmpty() ? null : changes.getFirst(),
                changes,
                submission.sources().stream()
                        .map(file -> SourceView.of(file, markedLines(report, file.path())))
                        .toList(),
                form);
    }

    private List<StageView> stages(Submission submission) {
        List<String> planned = StageView.planned(exercises.find(submission.exercise()), submission.scope());
        return StageView.of(planned, records.progressAfter(submission.id(), 0));
    }

    private List<SubmissionPage.ScoreChange> changes(Submission submission) {
        return overrides.history(submission.account().id(), submission.exercise()).stream()
                .map(change -> new SubmissionPage.ScoreChange(
                        change.madeAt(),
                        change.madeBy().displayName(),
                        change.oldScore() == null ? "" : change.oldScore().toString(),
                        change.newScore(),
                        change.reason()))
                .toList();
    }

    /** Hidden cases are shown whole to those who review. */
    private GradeReport read(SubmissionResult result, boolean review) {
        return json.read(review ? result.report() : result.learnerReport());
    }

    private static Set<Integer> markedLines(@Nullable GradeReport report, String path) {
        return report == null
                ? Set.of()
                : report.findings().stream()
                        .filter(finding -> path.equals(finding.file()))
                        .map(Finding::line)
                        .collect(Collectors.toSet());
    }
}
