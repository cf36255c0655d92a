package grading;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lab.ex10.Page;
import lab.ex10.PageFeed;
import lab.kit.grading.EventLog;
import lab.kit.grading.Experiment;
import lab.kit.grading.LoopbackClient;
import lab.kit.grading.PlannedClient;
import lab.kit.grading.Setting;
import lab.kit.grading.SitePage;
import lab.kit.grading.SitePlan;
import lab.kit.grading.Tally;

/** Lets the site answer in an order of its own, and looks at what is handed on, when, and by how many threads. */
public final class Probe implements Experiment<PageFeed, Probe.Input, Probe.Seen> {
    /** How the site answers. */
    public enum Course {
        /** One page after another, each when the one before has been handed on. */
        IN_TURN,
        /** All at the same moment. */
        TOGETHER,
        /** As each page likes, some never. */
        FREE
    }

    /**
     * @param paths paths of the site, or whole addresses
     * @param order the paths in the order in which the site answers
     * @param inMemory the pages of a run without a site
     */
    public record Input(
            List<String> paths, List<String> order, Course course, long limitMillis, long seed, List<SitePage> inMemory) {
        @Override
        public String toString() {
            return "Input[uris: " + String.join(", ", paths) + "; limit: " + limitMillis + " ms]";
        }
    }

    /** @param uri without the site's address */
    public record SeenPage(String uri, int status, int bytes) {}

    /**
     * @param pages what was handed on, in turn
     * @param atReturn how many pages had been handed on when the call returned
     * @param met whether all requests were in flight together
     * @param stalled a page that had come and was not handed on, empty if there was none
     * @param handedTogether whether two pages were handed on at the same time
     * @param inFlight how many requests were in flight when the call had returned; known in explored runs only
     * @param sent how many requests the client has sent
     */
    public record Seen(
            List<SeenPage> pages,
            int atReturn,
            boolean met,
            String stalled,
            boolean handedTogether,
            int inFlight,
            int sent) {}

    @Override
    public Seen observe(PageFeed solution, Input input, Setting setting) throws Exception {
        Duration limit = Duration.ofMillis(input.limitMillis());
        if (setting.explored()) {
            var client = new PlannedClient(SitePlan.of(input.inMemory()));
            var reader = new Reader(PlannedClient.BASE, input, setting);
            solution.fetchEach(client, uris(PlannedClient.BASE, input), limit, reader);
            int inFlight = client.inFlight();
            return new Seen(reader.pages(), reader.book.size(), true, "", reader.handing.peak() > 1, inFlight, 0);
        }
        HttpClient client = LoopbackClient.open(4);
        try {
            return played(solution, input, setting, client, limit);
        } finally {
            client.shutdownNow();
        }
    }

    private static Seen played(PageFeed solution, Input input, Setting setting, HttpClient client, Duration limit)
            throws Exception {
        URI base = setting.site().base();
        int before = LoopbackClient.sentTo(base.getPort());
        var reader = new Reader(base, input, setting);
        var gatekeeper = new Gatekeeper(input, setting, reader);
        gatekeeper.start();
        int atReturn;
        try {
            solution.fetchEach(client, uris(base, input), limit, reader);
        } finally {
            atReturn = reader.book.size();
            gatekeeper.returned.enter();
            gatekeeper.join();
        }
        setting.await(() -> reader.book.size() >= input.paths().size());
        boolean together = reader.handing.peak() > 1;
        int sent = LoopbackClient.sentTo(base.getPort()) - before;
        return new Seen(reader.pages(), atReturn, gatekeeper.met, gatekeeper.stalled, together, 0, sent);
    }

    private static List<URI> uris(URI base, Input input) {
        return input.paths().stream()
                .map(path -> path.startsWith("/") ? URI.create(base + path) : URI.create(path))
                .toList();
    }

    /** Takes the pages. Not safe from several threads on purpose: whoever calls has to see to that. */
    private static final class Reader implements Consumer<Page> {
        private final URI base;
        private final Input input;
        private final Setting setting;
        private final List<Page> plain = new ArrayList<>();
        private final EventLog book = new EventLog();
        private final Tally handing = new Tally();

        Reader(URI base, Input input, Setting setting) {
            this.base = base;
            this.input = input;
            this.setting = setting;
        }

        @Override
        public void accept(Page page) {
            handing.enter();
            if (input.course() == Course.TOGETHER && !setting.explored()) {
                setting.hold(() -> handing.peak() > 1);
            }
            if (setting.explored()) {
                plain.add(page);
            }
            book.add(page == null ? "null" : path(page) + " " + page.status() + " " + page.bytes());
            handing.leave();
        }

        private String path(Page page) {
            return String.valueOf(page.uri()).replace(base.toString(), "");
        }

        boolean hasHanded(String path) {
            return book.texts().stream().anyMatch(text -> text.startsWith(path + " "));
        }

        List<SeenPage> pages() {
            var pages = new ArrayList<SeenPage>();
            for (String text : book.texts()) {
                String[] parts = text.split(" ");
                pages.add(
                        parts.length < 3
                                ? null
                                : new SeenPage(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
            }
            return pages;
        }
    }

    /** Opens the site's gates. */
    private static final class Gatekeeper extends Thread {
        private final Input input;
        private final Setting setting;
        private final Reader reader;
        private final Tally returned = new Tally();
        private boolean met = true;
        private String stalled = "";

        Gatekeeper(Input input, Setting setting, Reader reader) {
            super("gatekeeper");
            this.input = input;
            this.setting = setting;
            this.reader = reader;
        }

        @Override
        public void run() {
            if (input.course() == Course.FREE) {
                return;
            }
            met = setting.await(() -> setting.site().inFlight() >= input.order().size() || returned.arrived() > 0);
            for (String path : input.order()) {
                setting.site().open(path);
                boolean wait = met && stalled.isEmpty() && input.course() == Course.IN_TURN;
                if (wait && !setting.await(() -> reader.hasHanded(path) || returned.arrived() > 0)) {
                    stalled = path;
                }
            }
        }
    }
}
