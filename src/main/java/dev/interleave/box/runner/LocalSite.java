package dev.interleave.box.runner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lab.kit.grading.SiteLog;
import lab.kit.grading.SitePage;
import lab.kit.grading.SitePlan;
import org.jspecify.annotations.Nullable;

/**
 * Serve a {@link SitePlan} on the loopback interface and log every request.
 *
 * <p>Every request is carried by a virtual thread of its own, so that the number in flight is the client's doing. A gate is
 * opened by a request for {@code /<key>/<gate>}, with a key that only the experiment is told; such requests are not logged.
 */
final class LocalSite implements AutoCloseable {
    /** How long requests that wait for their meeting go on after the last arrival, in ms. */
    private static final long PATIENCE_MILLIS = 5_000;

    private static final int BACKLOG = 1_024;

    private final Map<String, SitePage> pages = new HashMap<>();
    private final String key;
    private final int meeting;
    private final HttpServer server;
    private final ExecutorService carriers = Executors.newVirtualThreadPerTaskExecutor();

    // INVARIANT: all below is guarded by this.
    private final List<Visit> visits = new ArrayList<>();
    private final Set<String> open = new HashSet<>();
    private long lastArrival;
    private int inFlight;
    private int peak;
    private int answers;
    private boolean met;
    private boolean waitedInVain;
    private boolean closed;

    private LocalSite(SitePlan plan, String key, HttpServer server) {
        plan.pages().forEach(page -> pages.put(page.path(), page));
        this.meeting = plan.meeting();
        this.key = key;
        this.server = server;
    }

    /** Start serving on a free port. */
    static LocalSite start(SitePlan plan, String key) throws IOException {
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), BACKLOG);
        LocalSite site = new LocalSite(plan, key, server);
        server.createContext("/", site::handle);
        server.setExecutor(site.carriers);
        server.start();
        return site;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Tell what was seen so far. */
    synchronized SiteLog log() {
        List<SiteLog.Hit> hits = new ArrayList<>();
        for (Visit visit : visits) {
            hits.add(new SiteLog.Hit(visit.path, visit.method, visit.status, visit.inFlight, visit.answered));
        }
        return new SiteLog(hits, peak, met);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        server.stop(0);
        carriers.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        if (path.startsWith("/" + key + "/")) {
            openGate(path.substring(key.length() + 2));
            answer(exchange, 204, "", "");
            return;
        }
        Visit visit = arrive(path, exchange.getRequestMethod());
        try {
            serve(exchange, visit, pages.get(path));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            leave();
            exchange.close();
        }
    }

    private void serve(HttpExchange exchange, Visit visit, @Nullable SitePage page)
            throws IOException, InterruptedException {
        meet();
        if (page == null) {
            send(exchange, visit, 404, "not here", "");
            return;
        }
        Thread.sleep(page.delayMillis());
        awaitGate(page);
        if (!page.silent()) {
            send(exchange, visit, page.status(), page.body(), page.location());
        }
    }

    private void send(HttpExchange exchange, Visit visit, int status, String body, String location) throws IOException {
        answer(exchange, status, body, location);
        answered(visit, status);
    }

    private void answer(HttpExchange exchange, int status, String body, String location) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        if (!location.isEmpty()) {
            exchange.getResponseHeaders().set("Location", location);
        }
        boolean bodiless = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, bodiless ? -1 : bytes.length);
        if (!bodiless) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    private synchronized void openGate(String gate) {
        open.add(gate);
        notifyAll();
    }

    private synchronized Visit arrive(String path, String method) {
        lastArrival = System.nanoTime();
        inFlight++;
        peak = Math.max(peak, inFlight);
        Visit visit = new Visit(path, method, inFlight);
        visits.add(visit);
        if (inFlight >= meeting) {
            met |= meeting > 1;
        }
        notifyAll();
        return visit;
    }

    private synchronized void answered(Visit visit, int status) {
        visit.status = status;
        visit.answered = ++answers;
    }

    private synchronized void leave() {
        inFlight--;
    }

    /** Wait until the meeting took place or until nothing more arrived for a while; later requests don't wait again. */
    private synchronized void meet() throws InterruptedException {
        while (meeting > 1 && !met && !waitedInVain && !closed) {
            long left = PATIENCE_MILLIS - (System.nanoTime() - lastArrival) / 1_000_000;
            if (left <= 0) {
                waitedInVain = true;
                notifyAll();
            } else {
                wait(left);
            }
        }
    }

    private synchronized void awaitGate(SitePage page) throws InterruptedException {
        while (!closed && (page.silent() || !page.gate().isEmpty() && !open.contains(page.gate()))) {
            wait();
        }
    }

    /** One request while it is served. */
    private static final class Visit {
        private final String path;
        private final String method;
        private final int inFlight;
        private int status;
        private int answered;

        Visit(String path, String method, int inFlight) {
            this.path = path;
            this.method = method;
            this.inFlight = inFlight;
        }
    }
}
