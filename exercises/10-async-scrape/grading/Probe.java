package grading;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import lab.ex10.AsyncScraper;
import lab.ex10.Page;
import lab.kit.grading.Experiment;
import lab.kit.grading.LoopbackClient;
import lab.kit.grading.PlannedClient;
import lab.kit.grading.Setting;
import lab.kit.grading.SitePage;
import lab.kit.grading.SitePlan;

/** Calls while the site holds everything back, then lets the pages come, all at once or one by one. */
public final class Probe implements Experiment<AsyncScraper, Probe.Input, Probe.Seen> {
    private static final int CLIENT_THREADS = 2;

    /**
     * @param paths paths of the site, or whole addresses
     * @param gates what to open, in turn, once all requests are in flight
     * @param together how many requests must be in flight before anything is answered
     * @param inMemory the pages of a run without a site
     */
    public record Input(List<String> paths, List<String> gates, int together, long seed, List<SitePage> inMemory) {
        @Override
        public String toString() {
            return "Input[uris: " + String.join(", ", paths) + "]";
        }
    }

    /** @param uri without the site's address */
    public record SeenPage(String uri, int status, int bytes) {}

    /**
     * @param returned whether the call came back while the site held everything back
     * @param met whether enough requests were in flight together
     * @param early whether the future was done while pages were missing
     * @param end {@code pages}, {@code null}, {@code failed} or {@code never}
     * @param cause what the future failed with
     * @param sent how many requests the client has sent
     */
    public record Seen(
            boolean returned, boolean met, boolean early, String end, String cause, List<SeenPage> pages, int sent) {}

    @Override
    public Seen observe(AsyncScraper solution, Input input, Setting setting) throws Exception {
        if (setting.explored()) {
            var client = PlannedClient.of(SitePlan.of(input.inMemory()), setting);
            CompletableFuture<List<Page>> all = solution.fetchAll(client, uris(PlannedClient.BASE, input));
            return seen(PlannedClient.BASE, all, true, true, false, true, 0);
        }
        HttpClient client = LoopbackClient.open(CLIENT_THREADS);
        try {
            return played(solution, input, setting, client);
        } finally {
            client.shutdownNow();
        }
    }

    private static Seen played(AsyncScraper solution, Input input, Setting setting, HttpClient client)
            throws Exception {
        URI base = setting.site().base();
        int before = LoopbackClient.sentTo(base.getPort());
        var call = new Call(solution, client, uris(base, input));
        call.start();
        boolean returned = setting.await(call::isOver);
        boolean met = setting.await(() -> setting.site().inFlight() >= input.together());
        CompletableFuture<List<Page>> all = returned ? call.result() : null;
        boolean early = false;
        for (String gate : input.gates()) {
            early |= all != null && setting.hold(all::isDone);
            setting.site().open(gate);
        }
        setting.await(call::isOver);
        call.join();
        all = call.result();
        boolean done = all == null || setting.await(all::isDone);
        int sent = LoopbackClient.sentTo(base.getPort()) - before;
        return seen(base, all, returned, met, early, done, sent);
    }

    private static Seen seen(
            URI base,
            CompletableFuture<List<Page>> all,
            boolean returned,
            boolean met,
            boolean early,
            boolean done,
            int sent)
            throws InterruptedException {
        if (all == null || !done) {
            return new Seen(returned, met, early, all == null ? "null" : "never", "", List.of(), sent);
        }
        try {
            return new Seen(returned, met, early, "pages", "", pages(base, all.get()), sent);
        } catch (ExecutionException e) {
            return new Seen(returned, met, early, "failed", String.valueOf(e.getCause()), List.of(), sent);
        }
    }

    private static List<URI> uris(URI base, Input input) {
        return input.paths().stream()
                .map(path -> path.startsWith("/") ? URI.create(base + path) : URI.create(path))
                .toList();
    }

    private static List<SeenPage> pages(URI base, List<Page> pages) {
        if (pages == null) {
            return null;
        }
        var seen = new ArrayList<SeenPage>();
        for (Page page : pages) {
            String uri = page == null ? "" : String.valueOf(page.uri()).replace(base.toString(), "");
            seen.add(page == null ? null : new SeenPage(uri, page.status(), page.bytes()));
        }
        return seen;
    }

    /** Calls the solution, which may block. */
    private static final class Call extends Thread {
        private final AsyncScraper solution;
        private final HttpClient client;
        private final List<URI> uris;
        private CompletableFuture<List<Page>> result;
        private RuntimeException thrown;
        private volatile boolean over;

        Call(AsyncScraper solution, HttpClient client, List<URI> uris) {
            super("caller of fetchAll");
            this.solution = solution;
            this.client = client;
            this.uris = uris;
        }

        @Override
        public void run() {
            try {
                result = solution.fetchAll(client, uris);
            } catch (RuntimeException e) {
                thrown = e;
            } finally {
                over = true;
            }
        }

        boolean isOver() {
            return over;
        }

        CompletableFuture<List<Page>> result() {
            if (thrown != null) {
                throw thrown;
            }
            return result;
        }
    }
}
