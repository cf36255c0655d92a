package lab.kit.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class CountedClientTests {
    @Test
    void aRequestCountsAndIsWaitedForWhileItHasATimeOut() throws Exception {
        HttpClient client = LoopbackClient.open(2);
        try (var silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            int port = silent.getLocalPort();
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"));

            client.sendAsync(request.build(), BodyHandlers.ofString());
            assertThat(LoopbackClient.awaitsTimeOut()).isFalse();

            var timed = client.sendAsync(request.timeout(Duration.ofMinutes(10)).build(), BodyHandlers.ofString());
            assertThat(LoopbackClient.awaitsTimeOut()).isTrue();
            assertThat(LoopbackClient.sentTo(port)).isEqualTo(2);

            timed.cancel(true);
            assertThatThrownBy(timed::get).isInstanceOf(CancellationException.class);
            assertThat(LoopbackClient.awaitsTimeOut()).isFalse();
        } finally {
            client.shutdownNow();
        }
    }

    @Test
    void onlyWhoHasOpenedAClientEndsIt() throws Exception {
        HttpClient client = LoopbackClient.open(2);

        assertThatThrownBy(client::close).hasMessageContaining("belongs to the caller");
        assertThatThrownBy(client::shutdown).hasMessageContaining("belongs to the caller");

        client.shutdownNow();
        assertThat(client.awaitTermination(Duration.ofMinutes(1))).isTrue();
    }
}
