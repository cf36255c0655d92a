package dev.interleave.box.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import lab.kit.grading.SiteLog;
import lab.kit.grading.SitePage;
import lab.kit.grading.SitePlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalSiteTests {
    private static final String KEY = "0123456789abcdef";

    private final HttpClient client = HttpClient.newHttpClient();
    private LocalSite site;

    @AfterEach
    void close() {
        client.shutdownNow();
        site.close();
    }

    @Test
    void answersAsPlannedAndKeepsALogThatLeavesTheKeyOut() throws Exception {
        site = LocalSite.start(
                SitePlan.of(List.of(
                        SitePage.found("/a", "Grüße", 0),
                        SitePage.failing("/b", 500, 0),
                        SitePage.moved("/c", "/a", 0))),
                KEY);

        assertThat(get("/a").body()).isEqualTo("Grüße");
        assertThat(get("/b").statusCode()).isEqualTo(500);
        assertThat(get("/c").headers().firstValue("Location")).contains("/a");
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        awaitState("0 0 0 4");
        assertThat(site.log().hits()).extracting(SiteLog.Hit::path).containsExactly("/a", "/b", "/c", "/nowhere");
        assertThat(site.log().peakInFlight()).isEqualTo(1);
    }

    @Test
    void holdsRequestsUntilTheyMeet() throws Exception {
        site = LocalSite.start(new SitePlan(pages(3), 3), KEY);

        var answers = IntStream.range(0, 3).mapToObj(i -> send("/" + i)).toList();

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.get(60, TimeUnit.SECONDS).statusCode())
                                .isEqualTo(200));
        assertThat(site.log().met()).isTrue();
        assertThat(site.log().peakInFlight()).isEqualTo(3);
    }

    @Test
    void endsAMeetingThatWillNotTakePlaceWhenToldSo() throws Exception {
        site = LocalSite.start(new SitePlan(pages(2), 2), KEY);
        var alone = send("/0");
        awaitState("1 0 1 1");

        get("/" + KEY + "/");

        assertThat(alone.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(site.log().met()).isFalse();
    }

    @Test
    void keepsPagesBehindTheirGatesAndTellsThatNothingMoves() throws Exception {
        site = LocalSite.start(SitePlan.of(List.of(SitePage.found("/a", "a", 0).behind("later"))), KEY);
        var answer = send("/a");
        awaitState("1 0 0 1");

        get("/" + KEY + "/later");

        assertThat(answer.get(60, TimeUnit.SECONDS).body()).isEqualTo("a");
        awaitState("0 0 0 1");
    }

    @Test
    void aClientThatGoesOnAsSoonAsItHasReadAnAnswerIsNeverCountedTwice() throws Exception {
        site = LocalSite.start(SitePlan.of(pages(1)), KEY);

        for (int i = 0; i < 200; i++) {
            get("/0");
        }

        assertThat(site.log().peakInFlight()).isEqualTo(1);
    }

    private static List<SitePage> pages(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> SitePage.found("/" + i, "page " + i, 0))
                .toList();
    }

    private void awaitState(String state) throws Exception {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!get("/" + KEY).body().equals(state)) {
            assertThat(System.nanoTime()).isLessThan(patience);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(path).get(60, TimeUnit.SECONDS);
    }

    private CompletableFuture<HttpResponse<String>> send(String path) {
        URI uri = URI.create("http://127.0.0.1:" + site.port() + path);
        return client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
