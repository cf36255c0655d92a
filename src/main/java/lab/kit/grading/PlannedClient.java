package lab.kit.grading;

import java.io.IOException;
import java.net.Authenticator;
import java.net.ConnectException;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import lab.kit.Muted;

/**
 * Answer requests from a plan, in memory: what an explored run has in place of a client and a site.
 *
 * <p>Behaves like the platform's client where a program can tell: {@link #send} blocks the calling thread and can be
 * interrupted, {@link #sendAsync} carries each request on a thread of its own, on which what depends on the answer runs,
 * time-outs of requests count, futures and those derived from them can be cancelled. Redirects are not followed. Orders threads
 * by the answers only. Delays pass on the engine's clock; an address of another host than {@link #BASE} refuses. On simulated
 * cores a request costs what one over the loopback interface was measured to cost the platform's client once that is warm.
 */
public final class PlannedClient extends HttpClient {
    /** Address of the planned site, without a trailing slash. */
    public static final URI BASE = URI.create("http://site.test");

    private static final int SEND_MICROS = 100;
    private static final int RECEIVE_MICROS = 150;

    private static final Duration FOR_EVER = Duration.ofDays(1_000);

    private final SitePlan plan;
    private final boolean light;
    private final Requests requests = new Requests();

    public PlannedClient(SitePlan plan) {
        this(plan, false);
    }

    private PlannedClient(SitePlan plan, boolean light) {
        this.plan = plan;
        this.light = light;
    }

    /**
     * Make a client for a setting that is explored. Where only time matters, requests are carried by light threads, because those of
     * the platform's client are neither started nor woken anew for each request.
     */
    public static PlannedClient of(SitePlan plan, Setting setting) {
        return new PlannedClient(plan, setting.timed());
    }

    /** Count the requests that have no answer yet and were neither cancelled nor timed out. */
    public int inFlight() {
        return requests.inFlight();
    }

    /** Count the requests made so far. */
    public int made() {
        return requests.made();
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        int number = requests.begin();
        try {
            if (isHopeless(request)) {
                // Nobody completes it: who waits here without a time-out waits for ever.
                new CountDownLatch(1).await();
            }
            return answer(request, handler);
        } finally {
            requests.end(number);
        }
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
        int number = requests.begin();
        var future = new CancellableFuture<HttpResponse<T>>(() -> requests.end(number));
        if (!isHopeless(request)) {
            carrier().name("client " + number).start(() -> carry(number, request, handler, future));
        }
        return future;
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> pushes) {
        return sendAsync(request, handler);
    }

    @Override
    public void shutdown() {
        throw new IllegalStateException(CountedClient.NOT_YOURS);
    }

    @Override
    public void close() {
        throw new IllegalStateException(CountedClient.NOT_YOURS);
    }

    private Thread.Builder carrier() {
        return light ? Thread.ofVirtual() : Thread.ofPlatform().daemon();
    }

    private <T> void carry(
            int number, HttpRequest request, BodyHandler<T> handler, CompletableFuture<HttpResponse<T>> future) {
        HttpResponse<T> response;
        try {
            response = answer(request, handler);
        } catch (IOException | InterruptedException | RuntimeException failure) {
            requests.end(number);
            future.completeExceptionally(failure);
            return;
        }
        requests.end(number);
        future.complete(response);
    }

    private boolean isHopeless(HttpRequest request) {
        return isHere(request) && page(request).silent() && request.timeout().isEmpty();
    }

    private <T> HttpResponse<T> answer(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        Effort.of(SEND_MICROS);
        if (!isHere(request)) {
            throw new ConnectException("Connection refused");
        }
        SitePage page = page(request);
        Duration limit = request.timeout().orElse(FOR_EVER);
        Duration delay = page.silent() ? FOR_EVER : Duration.ofMillis(page.delayMillis());
        if (limit.compareTo(delay) < 0 || page.silent()) {
            Thread.sleep(limit);
            throw new HttpTimeoutException("request timed out");
        }
        Thread.sleep(delay);
        Effort.of(RECEIVE_MICROS);
        return PlannedResponse.of(request, page, handler);
    }

    private static boolean isHere(HttpRequest request) {
        return BASE.getHost().equals(request.uri().getHost());
    }

    private SitePage page(HttpRequest request) {
        String path = request.uri().getRawPath();
        for (SitePage page : plan.pages()) {
            if (page.path().equals(path)) {
                return page;
            }
        }
        return SitePage.failing(path, 404, 0);
    }

    @Override
    public Redirect followRedirects() {
        return Redirect.NEVER;
    }

    @Override
    public Version version() {
        return Version.HTTP_1_1;
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return Optional.empty();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return Optional.empty();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return Optional.empty();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return Optional.empty();
    }

    @Override
    public Optional<Executor> executor() {
        return Optional.empty();
    }

    @Override
    public SSLContext sslContext() {
        throw new UnsupportedOperationException("The site speaks plain HTTP");
    }

    @Override
    public SSLParameters sslParameters() {
        throw new UnsupportedOperationException("The site speaks plain HTTP");
    }

    /** Like the platform's: cancelling what depends on a request cancels the request. */
    private static final class CancellableFuture<T> extends CompletableFuture<T> {
        private final Runnable onCancel;

        CancellableFuture(Runnable onCancel) {
            this.onCancel = onCancel;
        }

        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new CancellableFuture<>(onCancel);
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            if (mayInterruptIfRunning && !isDone()) {
                onCancel.run();
            }
            return super.cancel(mayInterruptIfRunning);
        }
    }

    /** Keeps the book of requests. */
    @Muted
    private static final class Requests {
        private final Set<Integer> open = new HashSet<>();
        private int made;

        synchronized int begin() {
            open.add(++made);
            return made;
        }

        synchronized void end(int number) {
            open.remove(number);
        }

        synchronized int inFlight() {
            return open.size();
        }

        synchronized int made() {
            return made;
        }
    }
}
