package lab.kit.grading;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * A client that counts what it sends, and which of it has a time-out: that shows in no thread, and whoever looks on has to know whether
 * a wait will end by itself. Only who has opened it ends it, by {@link #shutdownNow}.
 */
final class CountedClient extends HttpClient {
    private static final Map<Integer, AtomicInteger> SENT = new ConcurrentHashMap<>();
    private static final AtomicInteger TIMED = new AtomicInteger();

    static final String NOT_YOURS = "The client belongs to the caller, and others need it after you: do not close it.";

    private final HttpClient client;

    CountedClient(HttpClient client) {
        this.client = client;
    }

    /** Count the requests that all clients have sent to this port. */
    static int sentTo(int port) {
        AtomicInteger sent = SENT.get(port);
        return sent == null ? 0 : sent.get();
    }

    /** Count the requests on their way that have a time-out. */
    static int timed() {
        return TIMED.get();
    }

    private static int begin(HttpRequest request) {
        int timed = request.timeout().isPresent() ? 1 : 0;
        TIMED.addAndGet(timed);
        SENT.computeIfAbsent(request.uri().getPort(), port -> new AtomicInteger())
                .incrementAndGet();
        return timed;
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        int timed = begin(request);
        try {
            return client.send(request, handler);
        } finally {
            TIMED.addAndGet(-timed);
        }
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        return counted(request, () -> client.sendAsync(request, handler));
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, HttpResponse.BodyHandler<T> handler, HttpResponse.PushPromiseHandler<T> pushed) {
        return counted(request, () -> client.sendAsync(request, handler, pushed));
    }

    private static <T> CompletableFuture<HttpResponse<T>> counted(
            HttpRequest request, Supplier<CompletableFuture<HttpResponse<T>>> sending) {
        int timed = begin(request);
        CompletableFuture<HttpResponse<T>> answer;
        try {
            answer = sending.get();
        } catch (RuntimeException refused) {
            TIMED.addAndGet(-timed);
            throw refused;
        }
        answer.whenComplete((response, failure) -> TIMED.addAndGet(-timed));
        // The client's own: whoever cancels it ends the request.
        return answer;
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return client.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return client.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return client.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return client.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return client.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return client.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return client.authenticator();
    }

    @Override
    public Version version() {
        return client.version();
    }

    @Override
    public Optional<Executor> executor() {
        return client.executor();
    }

    @Override
    public WebSocket.Builder newWebSocketBuilder() {
        return client.newWebSocketBuilder();
    }

    @Override
    public void shutdown() {
        throw new IllegalStateException(NOT_YOURS);
    }

    @Override
    public boolean awaitTermination(Duration longest) throws InterruptedException {
        return client.awaitTermination(longest);
    }

    @Override
    public boolean isTerminated() {
        return client.isTerminated();
    }

    @Override
    public void shutdownNow() {
        client.shutdownNow();
    }

    @Override
    public void close() {
        throw new IllegalStateException(NOT_YOURS);
    }
}
