package lab.kit.grading;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Flow;
import javax.net.ssl.SSLSession;

/** What a planned page answers. */
record PlannedResponse<T>(HttpRequest request, int statusCode, HttpHeaders headers, T body) implements HttpResponse<T> {
    static <T> HttpResponse<T> of(HttpRequest request, SitePage page, BodyHandler<T> handler) {
        byte[] bytes = page.body().getBytes(StandardCharsets.UTF_8);
        HttpHeaders headers = headers(page, bytes.length);
        BodySubscriber<T> subscriber = handler.apply(new Info(page.status(), headers));
        subscriber.onSubscribe(new Delivery(subscriber, bytes));
        return new PlannedResponse<>(
                request,
                page.status(),
                headers,
                subscriber.getBody().toCompletableFuture().join());
    }

    private static HttpHeaders headers(SitePage page, int length) {
        Map<String, List<String>> type = Map.of(
                "Content-Type", List.of("text/html; charset=utf-8"),
                "Content-Length", List.of(Integer.toString(length)),
                "Location", page.location().isEmpty() ? List.of() : List.of(page.location()));
        return HttpHeaders.of(type, (name, value) -> true);
    }

    @Override
    public Optional<HttpResponse<T>> previousResponse() {
        return Optional.empty();
    }

    @Override
    public Optional<SSLSession> sslSession() {
        return Optional.empty();
    }

    @Override
    public URI uri() {
        return request.uri();
    }

    @Override
    public HttpClient.Version version() {
        return HttpClient.Version.HTTP_1_1;
    }

    private record Info(int statusCode, HttpHeaders headers) implements ResponseInfo {
        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }

    /** Hands over the whole body as soon as any of it is asked for. */
    private static final class Delivery implements Flow.Subscription {
        private final BodySubscriber<?> subscriber;
        private final byte[] bytes;
        private boolean over;

        Delivery(BodySubscriber<?> subscriber, byte[] bytes) {
            this.subscriber = subscriber;
            this.bytes = bytes;
        }

        @Override
        public void request(long count) {
            if (over) {
                return;
            }
            over = true;
            if (bytes.length > 0) {
                subscriber.onNext(List.of(ByteBuffer.wrap(bytes).asReadOnlyBuffer()));
            }
            subscriber.onComplete();
        }

        @Override
        public void cancel() {
            over = true;
        }
    }
}
