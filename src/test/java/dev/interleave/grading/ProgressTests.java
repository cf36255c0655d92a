package dev.interleave.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.exercise.ExerciseCatalog;
import dev.interleave.identity.Accounts;
import dev.interleave.identity.Role;
import dev.interleave.identity.Visitor;
import dev.interleave.server.DatabaseForTests;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Follows gradings as a browser's EventSource does. */
@QuarkusTest
@WithTestResource(value = DatabaseForTests.class, scope = TestResourceScope.GLOBAL)
@Timeout(120)
class ProgressTests {
    @Inject
    Accounts accounts;

    @TestHTTPResource
    URI server;

    private ScriptedGrading grading;

    @BeforeEach
    void script() {
        grading = new ScriptedGrading();
        QuarkusMock.installMockForType(grading, Grading.class);
        QuarkusMock.installMockForType(new OneExercise(), ExerciseCatalog.class);
    }

    @AfterEach
    void letGo() {
        grading.release();
    }

    /** One event as it came. */
    private record Event(String id, String name, String data) {}

    @Test
    void whatHappensIsToldStageByStageAsItHappens() throws Exception {
        Visitor learner = Visitor.signedIn(accounts, "p-" + UUID.randomUUID(), Role.LEARNER);
        String id = submit(learner, "hold");
        grading.awaitBegin();
        try (var stream = open(learner, id, "")) {
            Event first = next(stream);
            assertThat(first.name()).isEqualTo("stage-started");
            assertThat(first.data()).contains("\"judge\"");
            grading.release();
            List<Event> rest = untilEnd(stream);
            assertThat(rest)
                    .extracting(Event::name)
                    .containsExactly("case-finished", "case-finished", "stage-finished", "finished");
            assertThat(rest.getFirst().data()).contains("4 threads");
            assertThat(rest.get(1).data()).doesNotContain(ScriptedGrading.HIDDEN_INPUT);
            assertThat(rest.getLast().data()).isEqualTo("{\"verdict\":\"ACCEPTED\",\"score\":60,\"maxScore\":100}");
        }
    }

    @Test
    void theStreamBeginsAtOnceThoughNothingHasHappened() throws Exception {
        Visitor learner = Visitor.signedIn(accounts, "p-" + UUID.randomUUID(), Role.LEARNER);
        String id = submit(learner, "say nothing");
        grading.awaitBegin();
        try (var stream = open(learner, id, "")) {
            assertThat(stream.readLine()).as("a comment while nothing is told").startsWith(":");
            grading.release();
            assertThat(untilEnd(stream)).extracting(Event::name).startsWith("stage-started");
        }
    }

    @Test
    void whoListensGetsSignsOfLifeWhileAStageTakesLong() throws Exception {
        Visitor learner = Visitor.signedIn(accounts, "p-" + UUID.randomUUID(), Role.LEARNER);
        String id = submit(learner, "say nothing");
        grading.awaitBegin();
        try (var stream = open(learner, id, "")) {
            for (int sign = 0; sign < 3; sign++) {
                assertThat(stream.readLine()).as("line of sign %d", sign).startsWith(":");
                assertThat(stream.readLine()).as("end of sign %d", sign).isEmpty();
            }
            grading.release();
            assertThat(untilEnd(stream)).extracting(Event::name).startsWith("stage-started");
        }
    }

    @Test
    void whoLostTheConnectionGoesOnWhereItWas() throws Exception {
        Visitor learner = Visitor.signedIn(accounts, "p-" + UUID.randomUUID(), Role.LEARNER);
        String id = submit(learner, "quick");
        List<Event> all;
        try (var stream = open(learner, id, "")) {
            all = untilEnd(stream).stream()
                    .filter(it -> !it.name().equals("queued"))
                    .toList();
        }
        assertThat(all)
                .extracting(Event::name)
                .containsExactly("stage-started", "case-finished", "case-finished", "stage-finished", "finished");
        try (var stream = open(learner, id, all.get(1).id())) {
            assertThat(untilEnd(stream)).isEqualTo(all.subList(2, 5));
        }
    }

    @Test
    void whoWaitsIsToldThePlaceInTheQueue() throws Exception {
        Visitor first = Visitor.signedIn(accounts, "p-" + UUID.randomUUID(), Role.LEARNER);
        Visitor second = Visitor.signedIn(accounts, "p-" + UUID.randomUUID(), Role.LEARNER);
        submit(first, "hold");
        grading.awaitBegin();
        // It may be graded after this test, by the next one's script, and must not hold anything up there.
        submit(first, "later");
        String waiting = submit(second, "hold as well");
        try (var stream = open(second, waiting, "")) {
            assertThat(next(stream)).isEqualTo(new Event("", "queued", "{\"ahead\":0}"));
            grading.release();
            assertThat(untilEnd(stream))
                    .extracting(Event::name)
                    .startsWith("stage-started")
                    .endsWith("finished");
        }
    }

    @Test
    void nobodyFollowsTheSubmissionsOfOthers() throws Exception {
        Visitor owner = Visitor.signedIn(accounts, "p-" + UUID.randomUUID(), Role.LEARNER);
        String id = submit(owner, "mine");
        Visitor.signedIn(accounts, "p-" + UUID.randomUUID(), Role.LEARNER)
                .get("/submissions/" + id + "/events")
                .statusCode(404);
        Visitor.arriving().get("/submissions/" + id + "/events").statusCode(401);
        Visitor instructor = Visitor.signedIn(accounts, "p-" + UUID.randomUUID(), Role.INSTRUCTOR);
        try (var stream = open(instructor, id, "nonsense")) {
            assertThat(untilEnd(stream)).isNotEmpty();
        }
    }

    private static String submit(Visitor learner, String text) {
        return learner.postJson(
                        "/api/submissions",
                        Map.of(
                                "exercise",
                                OneExercise.SLUG,
                                "sources",
                                List.of(Map.of("path", "Solution.java", "text", text))))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private BufferedReader open(Visitor visitor, String id, String lastSeen) throws Exception {
        String cookies = visitor.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var request = HttpRequest.newBuilder(server.resolve("/submissions/" + id + "/events"))
                .header("Cookie", cookies)
                .header("Accept", "text/event-stream");
        if (!lastSeen.isEmpty()) {
            request.header("Last-Event-ID", lastSeen);
        }
        var response = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static Event next(BufferedReader stream) throws IOException {
        var fields = new HashMap<String, String>();
        for (String line = stream.readLine(); line != null; line = stream.readLine()) {
            if (line.isEmpty() && !fields.isEmpty()) {
                return new Event(fields.getOrDefault("id", ""), fields.get("event"), fields.get("data"));
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        throw new AssertionError("the stream ended early");
    }

    private static List<Event> untilEnd(BufferedReader stream) throws IOException {
        var events = new ArrayList<Event>();
        do {
            events.add(next(stream));
        } while (!events.getLast().name().equals("finished"));
        assertThat(stream.readLine()).as("after the end").isNull();
        return events;
    }
}
