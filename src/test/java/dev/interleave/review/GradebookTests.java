package dev.interleave.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;

import dev.interleave.compile.SourceFile;
import dev.interleave.exercise.ExerciseCatalog;
import dev.interleave.exercise.Verdict;
import dev.interleave.grading.Grading;
import dev.interleave.grading.OneExercise;
import dev.interleave.grading.ScriptedGrading;
import dev.interleave.identity.Account;
import dev.interleave.identity.Accounts;
import dev.interleave.identity.Role;
import dev.interleave.identity.Visitor;
import dev.interleave.review.ScoreOverrides.OverrideRefusedException;
import dev.interleave.server.DatabaseForTests;
import dev.interleave.submission.Grade;
import dev.interleave.submission.GradingRecords;
import dev.interleave.submission.GradingRound;
import dev.interleave.submission.SubmissionOrder;
import dev.interleave.submission.SubmissionScope;
import dev.interleave.submission.Submissions;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reckons scores from submissions on the real database; the grades are written as a worker writes them. */
@QuarkusTest
@WithTestResource(value = DatabaseForTests.class, scope = TestResourceScope.GLOBAL)
class GradebookTests {
    private static int people;

    @Inject
    Accounts accounts;

    @Inject
    Submissions submissions;

    @Inject
    GradingRecords records;

    @Inject
    Gradebook gradebook;

    @Inject
    ScoreOverrides overrides;

    private final ScriptedGrading grading = new ScriptedGrading();
    private Account learner;
    private Account instructor;

    @BeforeEach
    void holdTheWorkerBackSoThatTheTestWritesTheGrades() {
        QuarkusMock.installMockForType(grading, Grading.class);
        QuarkusMock.installMockForType(new OneExercise(), ExerciseCatalog.class);
        learner = accounts.create("book" + people++, "=Learner, the \"first\"", Role.LEARNER, Visitor.PASSWORD);
        instructor = accounts.create("book" + people++, "", Role.INSTRUCTOR, Visitor.PASSWORD);
    }

    @AfterEach
    void letGo() {
        grading.release();
    }

    @Test
    void theBestOfTheNewestRoundsCountsAndTheLatestIsKept() {
        UUID first = graded(SubmissionScope.EVERYTHING, 40, Verdict.WRONG_ANSWER);
        graded(SubmissionScope.EVERYTHING, 70, Verdict.DATA_RACE);
        UUID last = graded(SubmissionScope.EVERYTHING, 50, Verdict.LEAK);
        finish(first, 2, 90, Verdict.TOO_SLOW);

        Gradebook.Cell cell = cell();
        assertThat(cell.best()).isEqualTo(new Gradebook.Graded(first, Verdict.TOO_SLOW, 90));
        assertThat(cell.latest()).isEqualTo(new Gradebook.Graded(last, Verdict.LEAK, 50));
        assertThat(cell.counting()).isEqualTo(90);
    }

    @Test
    void runsOfTheVisibleCasesAndInconclusiveGradesDoNotCount() {
        UUID counts = graded(SubmissionScope.EVERYTHING, 10, Verdict.WRONG_ANSWER);
        graded(SubmissionScope.VISIBLE, 100, Verdict.ACCEPTED);
        graded(SubmissionScope.EVERYTHING, 0, Verdict.INCONCLUSIVE);

        assertThat(cell().best().submission()).isEqualTo(counts);
        assertThat(cell().latest().submission()).isEqualTo(counts);
    }

    @Test
    void aScoreSetByHandCountsAndTheHistoryNamesWhatCountedBefore() {
        UUID submission = graded(SubmissionScope.EVERYTHING, 40, Verdict.DATA_RACE);
        overrides.set(submission, 90, "  explained it  ", instructor);
        overrides.set(submission, 85, "a slip of the pen", instructor);

        assertThat(cell().counting()).isEqualTo(85);
        assertThat(overrides.history(learner.id(), OneExercise.SLUG))
                .extracting(ScoreOverride::oldScore, ScoreOverride::newScore, ScoreOverride::reason)
                .containsExactly(tuple(90, 85, "a slip of the pen"), tuple(40, 90, "explained it"));
    }

    @Test
    void aScoreCanBeSetForASubmissionThatWasNeverGraded() {
        UUID submission = submitted(SubmissionScope.EVERYTHING);
        overrides.set(submission, 30, "shown on paper", instructor);

        assertThat(cell().counting()).isEqualTo(30);
        assertThat(cell().best()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"-1, why", "101, why", "50, '   '"})
    void aScoreOutOfRangeOrWithoutReasonIsRefusedAndChangesNothing(int score, String reason) {
        UUID submission = graded(SubmissionScope.EVERYTHING, 40, Verdict.DATA_RACE);
        assertThatThrownBy(() -> overrides.set(submission, score, reason, instructor))
                .isInstanceOf(OverrideRefusedException.class);
        assertThat(cell().counting()).isEqualTo(40);
    }

    @Test
    void theExportQuotesNamesAndDisarmsFormulas() {
        graded(SubmissionScope.EVERYTHING, 40, Verdict.DATA_RACE);
        String csv = GradebookCsv.write(new OneExercise().all(), gradebook.rows());
        assertThat(csv).startsWith("username,name,active,07-test,07-test latest,total\r\n");
        assertThat(csv).contains(learner.username() + ",\"'=Learner, the \"\"first\"\"\",yes,40,40,40\r\n");
    }

    @Test
    void onlyInstructorsReviewAndNobodySeesTheSubmissionsOfOthers() {
        UUID submission = graded(SubmissionScope.EVERYTHING, 40, Verdict.DATA_RACE);
        Visitor other = Visitor.signedIn(accounts, "book" + people++, Role.LEARNER);
        other.get("/submissions/" + submission).statusCode(404);
        other.post("/submissions/" + submission + "/override").statusCode(403);
        other.get("/review").statusCode(403);
        other.get("/review/gradebook.csv").statusCode(403);
        other.get("/review/accounts").statusCode(403);
        other.post("/review/accounts/" + instructor.id() + "/password").statusCode(403);

        Visitor reviewer = Visitor.signedIn(accounts, "book" + people++, Role.INSTRUCTOR);
        reviewer.get("/submissions/" + submission).statusCode(200);
        reviewer.get("/review/gradebook.csv").statusCode(200).body(containsString(learner.username()));
    }

    private Gradebook.Cell cell() {
        return gradebook.of(learner.id()).get(OneExercise.SLUG);
    }

    private UUID graded(SubmissionScope scope, int score, Verdict verdict) {
        UUID submission = submitted(scope);
        finish(submission, 1, score, verdict);
        return submission;
    }

    private UUID submitted(SubmissionScope scope) {
        var sources = List.of(new SourceFile("Solution.java", "hold"));
        return submissions
                .submit(learner.id(), new SubmissionOrder(OneExercise.SLUG, sources, scope, null))
                .id();
    }

    private void finish(UUID submission, int round, int score, Verdict verdict) {
        var report = """
                {"exercise":"07-test","verdict":"%s","score":%d,"maxScore":100,"seed":"1","isolation":"WEAK",\
                "parts":[],"cases":[],"findings":[],"durations":{}}""".formatted(verdict, score);
        var grade = new Grade(1, "version-1", verdict == Verdict.INCONCLUSIVE, verdict, score, 100, report, report);
        assertThat(records.finish(new GradingRound(submission, round), grade)).isTrue();
    }
}
