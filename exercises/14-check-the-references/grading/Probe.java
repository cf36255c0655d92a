package grading;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lab.ex14.Finding;
import lab.ex14.Reference;
import lab.ex14.ReferenceChecker;
import lab.kit.grading.Experiment;
import lab.kit.grading.LoopbackClient;
import lab.kit.grading.PlannedClient;
import lab.kit.grading.Setting;
import lab.kit.grading.SitePage;
import lab.kit.grading.SitePlan;

/** Has references checked on the local site, or on pages in memory. */
public final class Probe implements Experiment<ReferenceChecker, Probe.Input, Probe.Seen> {
    /** @param path path of the site, or a whole address */
    public record Cited(String title, String path) {}

    /**
     * @param seed decides what the pages look like
     * @param meeting how many requests have to be under way at once
     */
    public record Input(List<Cited> references, long seed, long limitMillis, int meeting) {
        @Override
        public String toString() {
            var text = new StringBuilder();
            for (Cited cited : references) {
                text.append(text.isEmpty() ? "" : ", ").append(cited.title()).append(" at ").append(cited.path());
            }
            return text.isEmpty() ? "no reference" : text.toString();
        }
    }

    /**
     * @param path as it was cited
     * @param kind the finding's name, {@code ""} for null
     * @param detail the title found or the status
     */
    public record Found(String path, String kind, String detail) {}

    /**
     * @param found {@code null} where the map was
     * @param late whether findings were added after the call had returned
     * @param sent how many requests the client has sent
     */
    public record Seen(List<Found> found, boolean late, int sent) {}

    @Override
    public Seen observe(ReferenceChecker solution, Input input, Setting setting) throws Exception {
        if (setting.explored()) {
            var client = new PlannedClient(SitePlan.of(pages(input)));
            return use(solution, client, input, PlannedClient.BASE, setting);
        }
        HttpClient client = LoopbackClient.open(4);
        try {
            return use(solution, client, input, setting.site().base(), setting);
        } finally {
            client.shutdownNow();
        }
    }

    private static Seen use(ReferenceChecker solution, HttpClient client, Input input, URI base, Setting setting)
            throws Exception {
        int before = LoopbackClient.sentTo(base.getPort());
        List<Reference> references = input.references().stream()
                .map(cited -> new Reference(cited.title(), "the slide", address(base, cited)))
                .toList();
        Map<URI, Finding> findings = solution.check(client, references, Duration.ofMillis(input.limitMillis()));
        if (findings == null) {
            return new Seen(null, false, 0);
        }
        int size = findings.size();
        boolean late = !setting.explored()
                && size < references.size()
                && setting.await(() -> findings.size() > size);
        var found = new ArrayList<Found>();
        findings.forEach((uri, finding) -> found.add(found(String.valueOf(uri).replace(base.toString(), ""), finding)));
        return new Seen(found, late, LoopbackClient.sentTo(base.getPort()) - before);
    }

    private static URI address(URI base, Cited cited) {
        return URI.create(cited.path().startsWith("/") ? base + cited.path() : cited.path());
    }

    private static Found found(String path, Finding finding) {
        return switch (finding) {
            case null -> new Found(path, "", "");
            case Finding.Confirmed() -> new Found(path, "Confirmed", "");
            case Finding.OtherTitle(String title) -> new Found(path, "OtherTitle", String.valueOf(title));
            case Finding.Gone(int status) -> new Found(path, "Gone", String.valueOf(status));
            case Finding.NoAnswer() -> new Found(path, "NoAnswer", "");
        };
    }

    /** The pages of an explored run, which has no site. */
    private static List<SitePage> pages(Input input) {
        var pages = new ArrayList<SitePage>();
        for (int i = 0; i < input.references().size(); i++) {
            Cited cited = input.references().get(i);
            int delay = 40 * (i + 1);
            String title = "<html><title>" + cited.title() + "</title></html>";
            String kind = cited.path().split("/")[1];
            pages.add(
                    switch (kind) {
                        case "other" -> SitePage.found(cited.path(), "<title>Something else</title>", delay);
                        case "gone404" -> SitePage.failing(cited.path(), 404, delay);
                        case "silent" -> SitePage.silent(cited.path());
                        case "moved" -> SitePage.moved(cited.path(), "/new/" + i, delay);
                        case "slowlymoved" -> SitePage.moved(cited.path(), "/new/" + i, 6_000);
                        default -> SitePage.found(cited.path(), title, delay);
                    });
            pages.add(SitePage.found("/new/" + i, title, kind.equals("slowlymoved") ? 6_000 : delay));
        }
        return pages;
    }
}
