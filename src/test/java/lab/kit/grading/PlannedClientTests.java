package lab.kit.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PlannedClientTests {
    private final PlannedClient client = new PlannedClient(SitePlan.of(List.of(
            SitePage.found("/a", "Grüße", 0),
            SitePage.found("/empty", "", 0),
            SitePage.moved("/moved", "/a", 1),
            SitePage.silent("/silent"))));

    @Test
    void answersInEveryShapeOfBody() throws Exception {
        assertThat(client.send(to("/a"), BodyHandlers.ofString()).body()).isEqualTo("Grüße");
        assertThat(client.send(to("/a"), BodyHandlers.ofByteArray()).body()).hasSize(7);
        assertThat(client.send(to("/a"), BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
        assertThat(client.send(to("/a"), BodyHandlers.ofLines()).body()).containsExactly("Grüße");
        assertThat(client.send(to("/empty"), BodyHandlers.ofString()).body()).isEmpty();
        try (InputStream body =
                client.send(to("/a"), BodyHandlers.ofInputStream()).body()) {
            assertThat(body.readAllBytes()).hasSize(7);
        }
    }

    @Test
    void followsNoRedirectAndKnowsWhatIsMissing() throws Exception {
        HttpResponse<Void> moved = client.send(to("/moved"), BodyHandlers.discarding());

        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("location")).contains("/a");
        assertThat(client.sendAsync(to("/nowhere"), BodyHandlers.discarding())
                        .get(60, TimeUnit.SECONDS)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesWhereNobodyIs() {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://elsewhere.test/a")).build();

        assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString())).isInstanceOf(ConnectException.class);
        assertThatThrownBy(
                        () -> client.sendAsync(request, BodyHandlers.ofString()).get(60, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(ConnectException.class);
    }

    @Test
    void keepsTheTimeOutOfARequest() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(PlannedClient.BASE + "/silent"))
                .timeout(Duration.ofMillis(1))
                .build();

        assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(client.inFlight()).isZero();
    }

    @Test
    void cancellingWhatDependsOnARequestCancelsTheRequest() {
        var length = client.sendAsync(to("/silent"), BodyHandlers.ofString())
                .thenApply(response -> response.body().length());
        assertThat(client.inFlight()).isEqualTo(1);

        length.cancel(true);

        assertThat(client.inFlight()).isZero();
        assertThat(client.made()).isEqualTo(1);
    }

    private static HttpRequest to(String path) {
        return HttpRequest.newBuilder(URI.create(PlannedClient.BASE + path)).build();
    }
}
