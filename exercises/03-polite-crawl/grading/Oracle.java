package grading;

import grading.Probe.Input;
import grading.Probe.Seen;
import grading.Probe.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;
import lab.kit.grading.SitePage;

/** Crawls the plan by itself and compares: who was fetched, how often, how many at once, and what came back. */
public final class Oracle implements Rule<Input, Seen> {
    @Override
    public Ruling rule(Input input, Seen seen, Evidence evidence) {
        if (seen == null || seen.fetched() == null) {
            return Ruling.wrongAnswer("crawl was not used to the end.");
        }
        Web web = new Web(input);
        return waited(seen)
                .then(() -> together(input, seen, evidence))
                .then(() -> bounded(input, seen, evidence))
                .then(() -> once(web, seen, evidence))
                .then(() -> found(web, seen, evidence));
    }

    private static Ruling waited(Seen seen) {
        return Ruling.check(
                seen.underWay() == 0,
                Fault.NOT_JOINED,
                "crawl returned while " + seen.underWay() + (seen.underWay() == 1 ? " fetch was" : " fetches were")
                        + " under way. An empty queue does not mean that it is over: a page that is still on its way may bring"
                        + " new links. Count what has been begun and not finished.");
    }

    private static Ruling together(Input input, Seen seen, Evidence evidence) {
        return Ruling.check(
                evidence.explored() || input.crowd() < 2 || seen.crowded(),
                Fault.NOT_CONCURRENT,
                "There was enough to do for " + input.maxInFlight() + " fetches at once, but no more than " + seen.peak()
                        + (seen.peak() == 1 ? " was" : " were") + " ever under way together, although each waited for others.");
    }

    private static Ruling bounded(Input input, Seen seen, Evidence evidence) {
        int peak = Math.max(seen.peak(), evidence.explored() ? 0 : evidence.site().peakInFlight());
        return Ruling.check(
                peak <= input.maxInFlight(),
                Fault.WRONG_ANSWER,
                peak + " fetches were under way at once, but at most " + input.maxInFlight()
                        + " are allowed. Use a pool of that size, or take a permit before each fetch.");
    }

    private static Ruling once(Web web, Seen seen, Evidence evidence) {
        Map<String, Integer> times = new TreeMap<>();
        seen.fetched().forEach(path -> times.merge(String.valueOf(path), 1, Integer::sum));
        if (!evidence.explored()) {
            web.reached().stream()
                    .filter(path -> path.startsWith("/"))
                    .forEach(path -> times.put(path, (int) evidence.site().hitsOf(path)));
        }
        for (Map.Entry<String, Integer> each : times.entrySet()) {
            if (each.getValue() > 1) {
                return Ruling.wrongAnswer(each.getKey() + " was fetched " + each.getValue()
                        + " times. Asking whether an address is new and remembering it must be one step: `if (seen.add(uri))`.");
            }
            if (!web.reached().contains(each.getKey())) {
                return Ruling.wrongAnswer(each.getKey() + " was fetched, but no page links to it.");
            }
        }
        return Ruling.accepted();
    }

    private static Ruling found(Web web, Seen seen, Evidence evidence) {
        if (seen.found() == null) {
            return Ruling.wrongAnswer("crawl returned null instead of a set.");
        }
        var found = new TreeSet<String>();
        seen.found().forEach(path -> found.add(String.valueOf(path)));
        for (String path : found) {
            if (!web.found().contains(path)) {
                return Ruling.wrongAnswer(path + " is in the result, but it did not answer with the status 200.");
            }
        }
        for (String path : web.found()) {
            if (!found.contains(path)) {
                // What is never fetched shows natively, too; what is not fetched in some interleavings comes too late.
                Fault fault = evidence.explored() ? Fault.NOT_JOINED : Fault.WRONG_ANSWER;
                return Ruling.rejected(fault, missing(web, path, found.size(), seen, evidence));
            }
        }
        return Ruling.accepted();
    }

    private static String missing(Web web, String path, int found, Seen seen, Evidence evidence) {
        String missing = path + " is missing: the result has " + found + " of " + web.found().size() + " pages. ";
        if (!evidence.explored()) {
            return missing + "A page that is missing or dead must not keep you from the others, and its links count as well.";
        }
        return seen.fetched().contains(path)
                ? missing + "The page was fetched. Is every fetch waited for, until its page is in the set?"
                : missing + "The page was not even fetched when crawl returned. If it is in other interleavings, then crawl does"
                        + " not wait for all that is still to be done.";
    }

    /** Knows what the site has; the submission's box never sees this class. */
    static final class Web {
        private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");
        /** Nothing listens there. */
        private static final String DEAD = "http://127.0.0.2:1/";

        private final Set<String> reached = new HashSet<>();
        private final Set<String> found = new TreeSet<>();

        Web(Input input) {
            Map<String, SitePage> pages = new HashMap<>();
            pages(input).forEach(page -> pages.put(page.path(), page));
            var open = new ArrayDeque<String>(List.of("/"));
            reached.add("/");
            while (!open.isEmpty()) {
                String path = open.remove();
                SitePage page = pages.get(path);
                if (page != null && page.status() == 200) {
                    found.add(path);
                }
                links(page).stream().filter(reached::add).forEach(open::add);
            }
        }

        /** All addresses that have to be asked. */
        Set<String> reached() {
            return reached;
        }

        Set<String> found() {
            return found;
        }

        private static List<String> links(SitePage page) {
            var links = new ArrayList<String>();
            if (page != null && !page.location().isEmpty()) {
                links.add(page.location());
            }
            if (page != null) {
                for (Matcher link = LINK.matcher(page.body()); link.find(); ) {
                    links.add(link.group(1));
                }
            }
            return links;
        }

        /** Half of what the root alone gives to do at once; the other half is left to the scheduling of the solution. */
        static int crowd(Input input) {
            SitePage root = pages(input).getFirst();
            long wide = links(root).stream().filter(link -> !link.equals("/")).distinct().count();
            int most = (int) Math.min(wide, input.maxInFlight());
            return most < 2 ? 0 : Math.max(2, (most + 1) / 2);
        }

        static String html(List<String> links) {
            var html = new StringBuilder("<p>Grüße</p>");
            links.forEach(link -> html.append("<a href=\"").append(link).append("\">more</a>"));
            return html.toString();
        }

        /** The root first. */
        static List<SitePage> pages(Input input) {
            if (!input.inMemory().isEmpty()) {
                return input.inMemory();
            }
            var random = new Random(input.seed());
            int size = input.pages();
            return switch (input.shape()) {
                case LONELY -> List.of(found("/", random, List.of("/", "/")));
                case CHAIN -> chain(size, random);
                case FAN -> fan(size, random);
                case DEAD_LINKS -> deadLinks(size, random);
                case SLOW -> slow();
                case TANGLE -> tangle(size, random);
            };
        }

        private static SitePage found(String path, Random random, List<String> links) {
            return SitePage.found(path, html(links), random.nextInt(6));
        }

        /** An error may have links as well: "not found, but try this one". */
        static SitePage missing(String path, int status, List<String> links) {
            return new SitePage(path, status, html(links), "", 1, "", false);
        }

        private static List<SitePage> chain(int size, Random random) {
            var pages = new ArrayList<SitePage>();
            for (int i = 0; i < size; i++) {
                pages.add(found(i == 0 ? "/" : "/" + i, random, List.of("/" + (i + 1), "/")));
            }
            return pages;
        }

        private static List<SitePage> fan(int size, Random random) {
            var pages = new ArrayList<SitePage>();
            pages.add(found("/", random, numbered(size)));
            for (int i = 1; i <= size; i++) {
                pages.add(found("/" + i, random, List.of("/", "/" + (i % size + 1), "/last")));
            }
            pages.add(found("/last", random, List.of()));
            return pages;
        }

        private static List<SitePage> deadLinks(int size, Random random) {
            var links = new ArrayList<String>();
            for (int i = 0; i < size; i++) {
                links.add(i % 2 == 0 ? DEAD + i : "/gone/" + i);
            }
            links.add("/missing");
            links.add("/alive");
            links.add("/moved");
            return List.of(
                    found("/", random, links),
                    missing("/missing", 404, List.of("/", "/elsewhere")),
                    found("/elsewhere", random, List.of("/missing")),
                    found("/alive", random, List.of("/")),
                    SitePage.moved("/moved", "/target", 1),
                    found("/target", random, List.of("/alive")));
        }

        private static List<SitePage> slow() {
            return List.of(
                    SitePage.found("/", html(List.of("/slow", "/quick")), 0),
                    SitePage.found("/slow", html(List.of("/behind")), 300),
                    SitePage.found("/quick", html(List.of()), 0),
                    SitePage.found("/behind", html(List.of("/")), 0));
        }

        private static List<SitePage> tangle(int size, Random random) {
            var pages = new ArrayList<SitePage>();
            var first = new ArrayList<String>(numbered(Math.min(size, 4 + size / 3)));
            first.add("/1");
            pages.add(found("/", random, first));
            for (int i = 1; i <= size; i++) {
                String path = "/" + i;
                pages.add(
                        switch (i < 4 ? 9 : random.nextInt(10)) {
                            case 0 -> missing(path, 404, links(i, size, random));
                            case 1 -> missing(path, 500, List.of());
                            case 2 -> SitePage.moved(path, "/" + (1 + random.nextInt(size)), 1);
                            default -> found(path, random, links(i, size, random));
                        });
            }
            return pages;
        }

        private static List<String> links(int page, int size, Random random) {
            var links = new ArrayList<String>(List.of("/", "/" + page));
            for (int i = random.nextInt(5); i >= 0; i--) {
                links.add(random.nextInt(12) == 0 ? DEAD + page : "/" + (1 + random.nextInt(size + 1)));
            }
            return links;
        }

        private static List<String> numbered(int size) {
            var links = new ArrayList<String>();
            for (int i = 1; i <= size; i++) {
                links.add("/" + i);
            }
            return links;
        }
    }
}
