package grading;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.ex03.Crawler;
import lab.ex03.Document;
import lab.ex03.Web;
import lab.kit.grading.EventLog;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;
import lab.kit.grading.SitePage;
import lab.kit.grading.Tally;

/** Lets the solution crawl the local site, or pages in memory, and keeps who was fetched and how many at once. */
public final class Probe implements Experiment<Crawler, Probe.Input, Probe.Seen> {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
    private static final URI IN_MEMORY = URI.create("http://site.test");

    /** What the site looks like. */
    public enum Shape {
        LONELY,
        CHAIN,
        FAN,
        TANGLE,
        DEAD_LINKS,
        SLOW
    }

    /**
     * @param crowd how many fetches must be under way at once, 0 if it does not matter
     * @param inMemory the pages of a run without a site
     */
    public record Input(Shape shape, int pages, int maxInFlight, int crowd, long seed, List<SitePage> inMemory) {
        @Override
        public String toString() {
            return "Input[about " + pages + " pages, maxInFlight: " + maxInFlight + "]";
        }
    }

    /**
     * @param found what came back, without the site's address; {@code null} if it was null
     * @param fetched the addresses that were fetched, in turn
     * @param peak how many fetches were under way at once at most
     * @param underWay how many fetches were under way when the call returned
     */
    public record Seen(List<String> found, List<String> fetched, int peak, boolean crowded, int underWay) {}

    @Override
    public Seen observe(Crawler solution, Input input, Setting setting) throws Exception {
        URI base = setting.explored() ? IN_MEMORY : setting.site().base();
        var web = new WatchedWeb(base, input, setting);
        Set<URI> found = solution.crawl(web, URI.create(base + "/"), input.maxInFlight());
        int underWay = web.fetches.inside();
        web.returned.enter();
        return new Seen(
                found == null
                        ? null
                        : found.stream().map(uri -> path(base, uri)).sorted().toList(),
                web.book.texts(),
                web.fetches.peak(),
                web.crowd.arrived() > 0,
                underWay);
    }

    private static String path(URI base, URI uri) {
        return String.valueOf(uri).replace(base.toString(), "");
    }

    /** Keeps the book of all fetches. */
    private static final class WatchedWeb implements Web {
        private final URI base;
        private final Input input;
        private final Setting setting;
        private final EventLog book = new EventLog();
        private final Tally fetches = new Tally();
        private final Tally crowd = new Tally();
        private final Tally hopeless = new Tally();
        private final Tally returned = new Tally();

        WatchedWeb(URI base, Input input, Setting setting) {
            this.base = base;
            this.input = input;
            this.setting = setting;
        }

        @Override
        public Document fetch(URI uri) throws IOException, InterruptedException {
            book.add(path(base, uri));
            fetches.enter();
            try {
                if (!setting.explored()) {
                    waitForOthers(path(base, uri));
                }
                return base.getHost().equals(uri.getHost()) ? answer(uri) : refuse();
            } finally {
                fetches.leave();
            }
        }

        private void waitForOthers(String path) {
            if (path.equals("/")) {
                // A caller that does not wait is caught at it.
                setting.hold(() -> returned.arrived() > 0);
            } else if (input.crowd() > 1 && crowd.arrived() == 0 && hopeless.arrived() == 0) {
                boolean together = setting.await(
                        () -> fetches.peak() >= input.crowd() || hopeless.arrived() > 0 || returned.arrived() > 0);
                (together && fetches.peak() >= input.crowd() ? crowd : hopeless).enter();
            }
        }

        private static Document refuse() throws IOException {
            throw new ConnectException("Connection refused");
        }

        private Document answer(URI uri) throws IOException, InterruptedException {
            return setting.explored() ? recalled(uri) : asked(uri);
        }

        private Document recalled(URI uri) throws InterruptedException {
            for (SitePage page : input.inMemory()) {
                if (page.path().equals(uri.getPath())) {
                    if (page.delayMillis() > 0) {
                        Thread.sleep(page.delayMillis());
                    }
                    return document(uri, page.status(), page.body(), page.location());
                }
            }
            return document(uri, 404, "", "");
        }

        private Document asked(URI uri) throws IOException {
            var connection = (HttpURLConnection) uri.toURL().openConnection(Proxy.NO_PROXY);
            connection.setInstanceFollowRedirects(false);
            connection.setRequestProperty("Connection", "close");
            int status = connection.getResponseCode();
            String location = connection.getHeaderField("Location");
            try (InputStream body = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
                String text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
                return document(uri, status, text, location == null ? "" : location);
            }
        }

        private Document document(URI uri, int status, String body, String location) {
            var links = new ArrayList<URI>();
            if (!location.isEmpty()) {
                links.add(base.resolve(location));
            }
            for (Matcher link = LINK.matcher(body); link.find(); ) {
                links.add(base.resolve(link.group(1)));
            }
            return new Document(uri, status, List.copyOf(links));
        }
    }
}
