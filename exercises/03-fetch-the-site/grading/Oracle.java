package grading;

import grading.Probe.Course;
import grading.Probe.Input;
import grading.Probe.Seen;
import grading.Probe.SeenPage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;
import lab.kit.grading.SitePage;
import lab.kit.grading.SitePlan;

/** Compares every page with what the site has, and the site's log with what was asked for. */
public final class Oracle implements Rule<Input, Seen> {
    private static final String LAST_LINE = "Total time taken: [0-9]+\\.[0-9][0-9] seconds";

    @Override
    public Ruling rule(Input input, Seen seen, Evidence evidence) {
        if (seen == null || seen.pages() == null) {
            return Ruling.wrongAnswer("fetchAll returned null instead of a list.");
        }
        return waited(input, seen)
                .then(() -> evidence.site().throughTheClient(seen.sent()))
                .then(() -> hits(input, evidence, true))
                .then(() -> together(input, evidence))
                .then(() -> size(input, seen))
                .then(() -> pages(input, seen))
                .then(() -> hits(input, evidence, false))
                .then(() -> log(input, seen));
    }

    private static Ruling waited(Input input, Seen seen) {
        for (int i = 0; i < Math.min(input.paths().size(), seen.pages().size()); i++) {
            if (seen.pages().get(i) == null && Web.page(input, input.paths().get(i)) != null) {
                return Ruling.rejected(
                        Fault.NOT_JOINED,
                        "Page " + i + " is null: the list was given back before that page was in it. Wait for every thread (join)"
                                + " or future (get) first.");
            }
        }
        return Ruling.check(
                !seen.early(),
                Fault.NOT_JOINED,
                "fetchAll returned before the site had answered. Wait for every thread (join) or future (get) first.");
    }

    private static Ruling together(Input input, Evidence evidence) {
        int meeting = Web.meeting(input);
        return Ruling.check(
                evidence.explored() || meeting < 2 || evidence.site().met(),
                Fault.NOT_CONCURRENT,
                "The site held its answers back until " + meeting + " requests were in flight, but at most "
                        + evidence.site().peakInFlight() + (evidence.site().peakInFlight() == 1 ? " was" : " were")
                        + " at once. Send all requests before you wait for an answer.");
    }

    private static Ruling size(Input input, Seen seen) {
        int size = input.paths().size();
        return seen.pages().size() == size
                ? Ruling.accepted()
                : Ruling.wrongAnswer("There are " + size + " addresses, but the list has " + seen.pages().size()
                        + " pages. One for each, also when nobody answers and when an address comes twice.");
    }

    private static Ruling pages(Input input, Seen seen) {
        for (int i = 0; i < input.paths().size(); i++) {
            Ruling ruling = page(i, input, seen.pages().get(i));
            if (!(ruling instanceof Ruling.Accepted)) {
                return ruling;
            }
        }
        return Ruling.accepted();
    }

    private static Ruling page(int index, Input input, SeenPage seen) {
        if (seen == null) {
            return Ruling.wrongAnswer(
                    "Page " + index + " is null. An address where nobody answers gives a page too, with the status -1.");
        }
        String path = input.paths().get(index);
        if (!path.equals(seen.uri())) {
            return Ruling.wrongAnswer("Page " + index + " is that of " + seen.uri() + ", but address " + index + " is " + path
                    + ". The order is that of the addresses, not that of the answers.");
        }
        SitePage expected = Web.page(input, path);
        int status = expected == null ? -1 : expected.status();
        int bytes = expected == null ? 0 : bytes(expected);
        if (seen.status() != status) {
            return Ruling.wrongAnswer("The status of " + path + " is " + seen.status() + ", but "
                    + (expected == null ? "nobody answers there: it must be -1." : "the site answers another one."));
        }
        return seen.bytes() == bytes
                ? Ruling.accepted()
                : Ruling.wrongAnswer("The body of " + path + " does not have " + seen.bytes() + " bytes. Count the bytes of the"
                        + " body as it came: not its characters, and not what a header promises.");
    }

    private static int bytes(SitePage page) {
        return page.body().getBytes(StandardCharsets.UTF_8).length;
    }

    /** @param onlyMissing whether only those count that come more than once and were asked for too seldom: they can't meet */
    private static Ruling hits(Input input, Evidence evidence, boolean onlyMissing) {
        for (String path : evidence.explored() ? List.<String>of() : Web.paths(input)) {
            long asked = input.paths().stream().filter(path::equals).count();
            long hits = evidence.site().hitsOf(path);
            if (onlyMissing ? asked > 1 && hits > 0 && hits < asked : asked != hits) {
                return Ruling.wrongAnswer("The site was asked for " + path + " " + often(hits) + ", but the address is in the list "
                        + often(asked) + ". One request for each.");
            }
        }
        return Ruling.accepted();
    }

    private static String often(long times) {
        return times == 0 ? "never" : times == 1 ? "once" : times == 2 ? "twice" : times + " times";
    }

    private static Ruling log(Input input, Seen seen) {
        if (seen.log() == null || seen.log().isEmpty()) {
            return Ruling.wrongAnswer("Nothing was logged. At least the line with the total time belongs there.");
        }
        String last = String.valueOf(seen.log().getLast());
        if (!last.matches(LAST_LINE)) {
            return Ruling.wrongAnswer("The last line is `" + last + "`. It must look like `Total time taken: 1.23 seconds`, with"
                    + " the digits 0 to 9 and a dot on every computer (Locale.ROOT).");
        }
        var expected = new ArrayList<String>();
        for (String path : input.paths()) {
            SitePage page = Web.page(input, path);
            expected.add("Fetched " + path + ", status code: " + (page == null ? -1 : page.status()));
        }
        for (String line : seen.log().subList(0, seen.log().size() - 1)) {
            if (!expected.remove(line)) {
                return Ruling.wrongAnswer("The line `" + line + "` was not to be logged, or not so often. Each page has one line"
                        + " `Fetched <uri>, status code: <status>`; the total comes last.");
            }
        }
        return expected.isEmpty()
                ? Ruling.accepted()
                : Ruling.wrongAnswer("The line `" + expected.getFirst() + "` is missing before the total.");
    }

    /** Knows what the site has; the submission's box never sees this class. */
    static final class Web {
        private static final int MOST_TOGETHER = 8;

        private Web() {}

        static SitePlan plan(Input input) {
            List<SitePage> pages = paths(input).stream()
                    .map(path -> page(input, path))
                    .map(page -> input.course() == Course.SLOW ? page.behind("late") : page)
                    .toList();
            return new SitePlan(pages, meeting(input));
        }

        /** The paths that the site has, each once. */
        static List<String> paths(Input input) {
            return List.copyOf(new LinkedHashSet<>(input.paths().stream()
                    .filter(path -> path.startsWith("/"))
                    .toList()));
        }

        static int meeting(Input input) {
            long answered = input.paths().stream().filter(path -> path.startsWith("/")).count();
            return input.course() == Course.MEETING ? (int) Math.min(answered, MOST_TOGETHER) : 0;
        }

        /** The page at {@code path}, {@code null} where nobody answers. */
        static SitePage page(Input input, String path) {
            if (!path.startsWith("/")) {
                return null;
            }
            for (SitePage page : input.inMemory()) {
                if (page.path().equals(path)) {
                    return page;
                }
            }
            var random = new Random(input.seed() * 31 + path.hashCode());
            int delay = 1 + random.nextInt(20);
            return switch (path.substring(1, 4)) {
                case "200" -> SitePage.found(path, "Grüße ".repeat(random.nextInt(1, 1_500)), delay);
                case "301" -> SitePage.moved(path, "/200/elsewhere", delay);
                default -> SitePage.failing(path, Integer.parseInt(path.substring(1, 4)), delay);
            };
        }
    }
}
