package grading;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lab.ex03.Page;
import lab.ex03.SiteFetcher;
import lab.kit.grading.EventLog;
import lab.kit.grading.Experiment;
import lab.kit.grading.LoopbackClient;
import lab.kit.grading.PlannedClient;
import lab.kit.grading.Setting;
import lab.kit.grading.SitePage;
import lab.kit.grading.SitePlan;
import lab.kit.grading.Tally;

/** Lets the solution fetch from the local site, or from pages in memory, and keeps what it gives back. */
public final class Probe implements Experiment<SiteFetcher, Probe.Input, Probe.Seen> {
    public enum Course {
        /** The site holds the first requests back until enough are in flight. */
        MEETING,
        /** The site holds all answers back until the caller waits. */
        SLOW,
        /** The computer's language writes numbers with other digits. */
        FOREIGN_DIGITS,
        FREE
    }

    /**
     * @param paths paths of the site, or whole addresses
     * @param inMemory the pages of a run without a site
     */
    public record Input(List<String> paths, Course course, long seed, List<SitePage> inMemory) {
        @Override
        public String toString() {
            return "Input[uris: " + String.join(", ", paths) + "]";
        }
    }

    /** @param uri without the site's address */
    public record SeenPage(String uri, int status, int bytes) {}

    /**
     * @param early whether the call returned although the site had answered nothing yet
     * @param sent how many requests the client has sent
     */
    public record Seen(List<SeenPage> pages, List<String> log, boolean early, int sent) {}

    @Override
    public Seen observe(SiteFetcher solution, Input input, Setting setting) throws Exception {
        if (setting.explored()) {
            return explored(solution, input, setting);
        }
        Locale usual = Locale.getDefault();
        if (input.course() == Course.FOREIGN_DIGITS) {
            Locale.setDefault(Locale.forLanguageTag("en-u-nu-arab"));
        }
        HttpClient client = LoopbackClient.open(4);
        try {
            return played(solution, input, setting, client);
        } finally {
            client.shutdownNow();
            Locale.setDefault(usual);
        }
    }

    private static Seen explored(SiteFetcher solution, Input input, Setting setting) throws Exception {
        var client = PlannedClient.of(SitePlan.of(input.inMemory()), setting);
        var log = new EventLog();
        List<Page> pages = solution.fetchAll(client, uris(PlannedClient.BASE, input), log);
        return new Seen(seen(PlannedClient.BASE, pages), lines(PlannedClient.BASE, log), false, 0);
    }

    private static Seen played(SiteFetcher solution, Input input, Setting setting, HttpClient client)
            throws Exception {
        URI base = setting.site().base();
        int before = LoopbackClient.sentTo(base.getPort());
        var log = new EventLog();
        var gatekeeper = new Gatekeeper(setting);
        if (input.course() == Course.SLOW) {
            gatekeeper.start();
        }
        try {
            List<Page> pages = solution.fetchAll(client, uris(base, input), log);
            gatekeeper.returned.enter();
            int sent = LoopbackClient.sentTo(base.getPort()) - before;
            return new Seen(seen(base, pages), lines(base, log), gatekeeper.sawReturn(), sent);
        } finally {
            gatekeeper.returned.enter();
            gatekeeper.join();
        }
    }

    private static List<URI> uris(URI base, Input input) {
        return input.paths().stream()
                .map(path -> path.startsWith("/") ? URI.create(base + path) : URI.create(path))
                .toList();
    }

    private static List<SeenPage> seen(URI base, List<Page> pages) {
        if (pages == null) {
            return null;
        }
        var seen = new ArrayList<SeenPage>();
        for (Page page : pages) {
            seen.add(page == null ? null : new SeenPage(without(base, page.uri()), page.status(), page.bytes()));
        }
        return seen;
    }

    private static List<String> lines(URI base, EventLog log) {
        return log.texts().stream().map(line -> without(base, line)).toList();
    }

    private static String without(URI base, Object text) {
        return String.valueOf(text).replace(base.toString(), "");
    }

    /** Opens the site when the caller waits, or has not waited. */
    private static final class Gatekeeper extends Thread {
        private final Setting setting;
        private final Tally returned = new Tally();
        private boolean sawReturn;

        Gatekeeper(Setting setting) {
            super("gatekeeper");
            this.setting = setting;
        }

        @Override
        public void run() {
            boolean early = setting.hold(() -> returned.arrived() > 0);
            synchronized (this) {
                sawReturn = early;
            }
            setting.site().open("late");
        }

        boolean sawReturn() throws InterruptedException {
            join();
            synchronized (this) {
                return sawReturn;
            }
        }
    }
}
