package dev.interleave.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.interleave.compile.SourceFile;
import dev.interleave.exercise.ExerciseCatalog;
import dev.interleave.exercise.Verdict;
import dev.interleave.identity.Accounts;
import dev.interleave.identity.Role;
import dev.interleave.identity.Visitor;
import dev.interleave.server.DatabaseForTests;
import dev.interleave.submission.Grade;
import dev.interleave.submission.GradingRecords;
import dev.interleave.submission.GradingRequests;
import dev.interleave.submission.GradingRound;
import dev.interleave.submission.Submission;
import dev.interleave.submission.SubmissionOrder;
import dev.interleave.submission.SubmissionRefusedException;
import dev.interleave.submission.SubmissionResult;
import dev.interleave.submission.SubmissionScope;
import dev.interleave.submission.SubmissionState;
import dev.interleave.submission.Submissions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Drives the queue on the real database, with a grading that does what a test says; one grading at a time. */
@QuarkusTest
@WithTestResource(value = DatabaseForTests.class, scope = TestResourceScope.GLOBAL)
@Timeout(120)
class QueueTests {
    @Inject
    Accounts accounts;

    @Inject
    Submissions submissions;

    @Inject
    GradingRequests requests;

    @Inject
    GradingRecords records;

    @Inject
    GradingQueue queue;

    @Inject
    QueueRepository repository;

    @Inject
    Worker worker;

    @ConfigProperty(name = "interleave.data")
    String data;

    private ScriptedGrading grading;

    @BeforeEach
    void script() {
        grading = new ScriptedGrading();
        QuarkusMock.installMockForType(grading, Grading.class);
        QuarkusMock.installMockForType(new OneExercise(), ExerciseCatalog.class);
    }

    @AfterEach
    void leaveNothingInTheQueue() {
        grading.release();
        eventually(() -> queue.depth() == 0);
    }

    @Test
    void aSubmissionIsGradedAndItsResultShown() {
        Visitor learner = visitor(Role.LEARNER);
        String id = learner.postJson("/api/submissions", body("class Solution {}"))
                .statusCode(201)
                .extract()
                .path("id");
        awaitEnd(UUID.fromString(id));
        learner.get("/api/submissions/" + id)
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("ahead", nullValue())
                .body("result.verdict", equalTo("ACCEPTED"))
                .body("result.score", equalTo(60))
                .body("result.maxScore", equalTo(100))
                .body("result.report.cases[0].message", equalTo("said \uFFFD and \uFFFD"));
    }

    @Test
    void onlyTheInstructorSeesWhatHiddenCasesAsk() {
        Visitor learner = visitor(Role.LEARNER);
        String id = learner.postJson("/api/submissions", body("x")).extract().path("id");
        awaitEnd(UUID.fromString(id));

        learner.get("/api/submissions/" + id).body(not(containsString(ScriptedGrading.HIDDEN_INPUT)));
        visitor(Role.INSTRUCTOR)
                .get("/api/submissions/" + id)
                .statusCode(200)
                .body("result.report.cases[1].input", equalTo(ScriptedGrading.HIDDEN_INPUT));
        visitor(Role.LEARNER).get("/api/submissions/" + id).statusCode(404);
    }

    @Test
    void sourcesAreKeptToTheLastCharacter() {
        String odd = "class Solution {} // \u0000 \ud800 \udc00\ud83d \uFFFF \u2028 ✓ \r\n\t";
        Submission sent = submit(account(), odd, null);
        awaitEnd(sent.id());
        assertThat(submissions
                        .find(sent.id())
                        .orElseThrow()
                        .sources()
                        .getFirst()
                        .text())
                .isEqualTo(odd);
    }

    @Test
    void aRollbackLeavesNeitherSubmissionNorJob() {
        long account = account();
        var lost = new ArrayList<Submission>();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    lost.add(submit(account, "rolled back", null));
                    assertThat(queue.depth()).as("inside the transaction").isEqualTo(1);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(submissions.find(lost.getFirst().id())).isEmpty();
        assertThat(queue.depth()).isZero();
        assertThat(grading.order()).isEmpty();
    }

    @Test
    void clicksAtTheSameTimeMakeOneSubmission() throws Exception {
        long account = account();
        int clicks = 6;
        var together = new CyclicBarrier(clicks);
        var ids = new ArrayList<UUID>();
        try (var threads = Executors.newFixedThreadPool(clicks)) {
            var all = new ArrayList<Future<UUID>>();
            for (int i = 0; i < clicks; i++) {
                all.add(threads.submit(() -> {
                    together.await();
                    return submit(account, "clicked", "one key").id();
                }));
            }
            for (Future<UUID> one : all) {
                ids.add(one.get());
            }
        }
        assertThat(ids).hasSize(clicks).containsOnly(ids.getFirst());
        awaitEnd(ids.getFirst());
        assertThat(grading.order()).containsExactly("clicked");
        assertThat(submissions.history(account, 10)).hasSize(1);
    }

    @Test
    void aPlatformThatFailsIsTriedAgain() {
        Submission sent = submit(account(), "fail once", null);
        SubmissionResult result = awaitEnd(sent.id());
        assertThat(result.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(result.attempt()).isEqualTo(2);
    }

    @Test
    void aPlatformThatKeepsFailingEndsInconclusiveWithTheReason() {
        for (String text : List.of("fail", "inconclusive")) {
            Submission sent = submit(account(), text, null);
            SubmissionResult result = awaitEnd(sent.id());
            assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(result.attempt()).isEqualTo(Worker.MOST_TRIES);
            assertThat(submissions.find(sent.id()).orElseThrow().state()).isEqualTo(SubmissionState.FAILED);
            assertThat(grading.order().stream().filter(text::equals)).hasSize(Worker.MOST_TRIES);
            if (text.equals("fail")) {
                assertThat(result.learnerReport()).contains("the box is on fire");
            }
        }
    }

    @Test
    void whoSendsMuchWaitsForWhoSendsLittle() throws Exception {
        long eager = account();
        submit(eager, "hold 1", null);
        grading.awaitBegin();
        Submission second = submit(eager, "second", null);
        Submission third = submit(eager, "third", null);
        Submission others = submit(account(), "other's", null);

        assertThat(submissions.ahead(others)).hasValue(0);
        assertThat(submissions.ahead(second)).hasValue(1);
        assertThat(submissions.ahead(third)).hasValue(2);

        grading.release();
        awaitEnd(third.id());
        assertThat(grading.order()).containsExactly("hold 1", "other's", "second", "third");
    }

    @Test
    void whatNobodyWaitsForGoesLast() throws Exception {
        Submission graded = submit(account(), "graded", null);
        awaitEnd(graded.id());
        submit(account(), "hold", null);
        while (!grading.awaitBegin().equals("hold")) {
            // the first one
        }
        QuarkusTransaction.requiringNew()
                .run(() -> requests.request(new GradingRound(graded.id(), 2), GradingRequests.Urgency.BACKGROUND, 0));
        submit(account(), "urgent", null);
        grading.release();
        eventually(() -> queue.depth() == 0);
        assertThat(grading.order()).containsExactly("graded", "hold", "urgent", "graded");
        assertThat(submissions
                        .findGraded(graded.id())
                        .orElseThrow()
                        .result()
                        .orElseThrow()
                        .round())
                .isEqualTo(2);
    }

    @Test
    void tooManyUnfinishedSubmissionsAreRefusedAndNothingIsStored() throws Exception {
        long account = account();
        submit(account, "hold", null);
        grading.awaitBegin();
        for (int i = 1; i < 5; i++) {
            submit(account, "waits " + i, null);
        }
        assertThatThrownBy(() -> submit(account, "one more", null))
                .isInstanceOf(SubmissionRefusedException.class)
                .hasMessageContaining("5 submissions that are not graded yet");
        assertThat(submissions.history(account, 10)).hasSize(5);
    }

    @Test
    void aRoundHasOneResultThoughTwoWorkersGradeIt() throws Exception {
        Submission sent = submit(account(), "hold", null);
        grading.awaitBegin();
        var round = new GradingRound(sent.id(), 1);
        try (var other = Executors.newSingleThreadExecutor()) {
            // As after a pause so long that the queue took the first worker for dead.
            Future<?> second = other.submit(() -> worker.work(round, 2));
            grading.awaitBegin();
            grading.release();
            second.get();
        }
        SubmissionResult result = awaitEnd(sent.id());
        eventually(() -> queue.depth() == 0);
        assertThat(records.finish(round, new Grade(9, "v", false, Verdict.LEAK, 0, 0, "{}", "{}")))
                .isFalse();
        assertThat(awaitEnd(sent.id()).attempt()).isEqualTo(result.attempt());
        assertThat(records.begin(round)).as("a late job finds it done").isEmpty();
    }

    @Test
    void whatAKilledServerHadBegunIsPutBackByItsNextStart() throws Exception {
        Submission sent = submit(account(), "hold", null);
        grading.awaitBegin();
        assertThat(repository.putBack("somebody else")).isZero();
        assertThat(repository.putBack("test")).isEqualTo(1);
        grading.release();
        assertThat(awaitEnd(sent.id()).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aDatabaseKilledInTheMiddleOfAGradingLosesNothing() throws Exception {
        Submission sent = submit(account(), "hold", null);
        grading.awaitBegin();
        DatabaseForTests.kill(data);
        grading.release();

        SubmissionResult result = awaitEnd(sent.id());

        assertThat(result.verdict()).isEqualTo(Verdict.ACCEPTED);
        eventually(() -> queue.depth() == 0);
    }

    @Test
    void badSubmissionsAreRefusedWithWhatToDo() {
        Visitor learner = visitor(Role.LEARNER);
        learner.postJson("/api/submissions", Map.of("exercise", "no-such", "sources", List.of(source("x"))))
                .statusCode(404)
                .body("message", containsString("no exercise \"no-such\""));
        learner.postJson("/api/submissions", Map.of("exercise", OneExercise.SLUG))
                .statusCode(400)
                .body("message", containsString("Solution.java"));
        learner.postJson("/api/submissions", body("../../etc/passwd.java", "x"))
                .statusCode(400)
                .body("message", containsString("no \"..\""));
        learner.postJson("/api/submissions", body("/etc/Solution.java", "x")).statusCode(400);
        learner.postJson("/api/submissions", body("Solution.class", "x"))
                .statusCode(400)
                .body("message", containsString("not a .java file"));
        learner.postJson("/api/submissions", body("x".repeat(10 << 20)))
                .statusCode(413)
                .body("message", containsString("at most 512 KiB"));
        learner.postJson("/api/submissions", "this is no JSON").statusCode(400);
        learner.postJson("/api/submissions", "null").statusCode(404);
        learner.get("/api/submissions").body("size()", equalTo(0));
    }

    @Test
    void clientsSeeWhatCanBeSubmittedTo() {
        visitor(Role.LEARNER)
                .get("/api/exercises")
                .statusCode(200)
                .body("[0].slug", equalTo(OneExercise.SLUG))
                .body("[0].approaches[0]", equalTo("thread"));
        Visitor.arriving().get("/api/exercises").statusCode(401);
    }

    private static Map<String, Object> source(String text) {
        return Map.of("path", "Solution.java", "text", text);
    }

    private static Map<String, Object> body(String text) {
        return body("Solution.java", text);
    }

    private static Map<String, Object> body(String path, String text) {
        return Map.of("exercise", OneExercise.SLUG, "sources", List.of(Map.of("path", path, "text", text)));
    }

    private Visitor visitor(Role role) {
        return Visitor.signedIn(accounts, fresh(), role);
    }

    private long account() {
        return accounts.create(fresh(), "", Role.LEARNER, Visitor.PASSWORD).id();
    }

    private static String fresh() {
        return "q-" + UUID.randomUUID();
    }

    private Submission submit(long account, String text, String key) {
        return submissions.submit(
                account,
                new SubmissionOrder(
                        OneExercise.SLUG,
                        List.of(new SourceFile("Solution.java", text)),
                        SubmissionScope.EVERYTHING,
                        key));
    }

    private SubmissionResult awaitEnd(UUID id) {
        var ended = new AtomicReference<SubmissionResult>();
        eventually(() -> {
            boolean finished = submissions.find(id).orElseThrow().state().finished();
            if (finished) {
                ended.set(submissions.findGraded(id).orElseThrow().result().orElseThrow());
            }
            return finished;
        });
        return ended.get();
    }

    /** Ask again until it holds; an error, such as a database that is just coming back, counts as no. */
    private static void eventually(Callable<Boolean> condition) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (!holds(condition)) {
            assertThat(System.nanoTime()).as("time is up").isLessThan(deadline);
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (Exception e) {
            return false;
        }
    }
}
