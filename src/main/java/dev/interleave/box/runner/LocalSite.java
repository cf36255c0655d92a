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

/**
 * Serve a {@link SitePlan} on the loopback interface and log every request.
 *
 * <p>Every request is carried by a virtual thread of its own, so that the number in flight is the client's doing. A gate is
 * opened by a request for {@code /<key>/<gate>}, with a key that only the experiment is told; {@code /<key>/} ends a meeting
 * that will not take place, and {@code /<key>} tells how many requests are in flight, how many are being answered or will be
 * without anybody's doing, how many wait to meet, and how many there have been. None of these is logged.
 *
 * <p>A request is in flight until its answer begins: a client that has read an answer may send its next request at once
 * without being counted twice.
 */
final class LocalSite implements AutoCloseable {
    /** How long requests that wait for their meeting go on after the last arrival when nobody ends it, in ms. */
    private static final long PATIENCE_MILLIS = 8_000;

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
    private int underWay;
    private int meetingNow;
    private int behindGates;
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
        // Header and body are written one after the other: the second must not wait until the first is acknowledged.
        System.setProperty("sun.net.httpserver.nodelay", "true");
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
        if (path.equals("/" + key)) {
            answer(exchange, 200, state(), "");
        } else if (path.startsWith("/" + key + "/")) {
            openGate(path.substring(key.length() + 2));
            answer(exchange, 204, "", "");
        } else {
            serve(exchange, path);
        }
    }

    private void serve(HttpExchange exchange, String path) throws IOException {
        Visit visit = arrive(path, exchange.getRequestMethod());
        try (exchange) {
            SitePage page = pages.get(path);
            meet();
            if (page == null) {
                send(exchange, visit, 404, "not here", "");
                return;
            }
            Thread.sleep(page.delayMillis());
            awaitGate(page);
            send(exchange, visit, page.status(), page.body(), page.location());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            leave(visit);
            done();
        }
    }

    private void send(HttpExchange exchange, Visit visit, int status, String body, String location) throws IOException {
        leave(visit);
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
        waitedInVain |= gate.isEmpty();
        open.add(gate);
        notifyAll();
    }

    private synchronized String state() {
        return inFlight + " " + (underWay - meetingNow - behindGates) + " " + meetingNow + " " + visits.size();
    }

    private synchronized Visit arrive(String path, String method) {
        lastArrival = System.nanoTime();
        inFlight++;
        underWay++;
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

    private synchronized void leave(Visit visit) {
        inFlight -= visit.left ? 0 : 1;
        visit.left = true;
    }

    private synchronized void done() {
        underWay--;
    }

    /** Wait until the meeting took place or will not; later requests don't wait again. */
    private synchronized void meet() throws InterruptedException {
        meetingNow++;
        try {
            while (meeting > 1 && !met && !waitedInVain && !closed) {
                long left = PATIENCE_MILLIS - (System.nanoTime() - lastArrival) / 1_000_000;
                if (left <= 0) {
                    waitedInVain = true;
                    notifyAll();
                } else {
                    wait(left);
                }
            }
        } finally {
            meetingNow--;
        }
    }

    private synchronized void awaitGate(SitePage page) throws InterruptedException {
        behindGates++;
        try {
            while (page.silent() || !page.gate().isEmpty() && !open.contains(page.gate())) {
                if (closed) {
                    throw new InterruptedException("the site is closed");
                }
                wait();
            }
        } finally {
            behindGates--;
        }
    }

    /** One request while it is served. */
    private static final class Visit {
        private final String path;
        private final String method;
        private final int inFlight;
        private int status;
        private int answered;
        private boolean left;

        Visit(String path, String method, int inFlight) {
            this.path = path;
            this.method = method;
            this.inFlight = inFlight;
        }
    }
}
