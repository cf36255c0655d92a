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
import java.util.stream.IntStream;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;
import lab.kit.grading.SitePage;

/** Who was handed on, when, and one at a time. */
public final class Oracle implements Rule<Input, Seen> {
    @Override
    public Ruling rule(Input input, Seen seen, Evidence evidence) {
        if (seen == null || seen.pages() == null || seen.stalled() == null) {
            return Ruling.wrongAnswer("fetchEach was not used to the end.");
        }
        return Ruling.check(
                        !seen.handedTogether(),
                        Fault.DATA_RACE,
                        "onPage was called while another call of it was still going on. Callbacks of different answers run on"
                                + " different threads: let one thread call onPage, or hold a lock around it.")
                .then(() -> evidence.site().throughTheClient(seen.sent()))
                .then(() -> together(input, seen))
                .then(() -> waited(input, seen, evidence))
                .then(() -> inTurn(seen))
                .then(() -> pages(input, seen, evidence))
                .then(() -> hits(input, evidence))
                .then(() -> Ruling.check(
                        seen.inFlight() == 0,
                        Fault.LEAK,
                        "fetchEach has returned, but a request that came too late is still in flight. Cancel its future, or give"
                                + " the request a time-out."));
    }

    private static Ruling together(Input input, Seen seen) {
        return Ruling.check(
                seen.met(),
                Fault.NOT_CONCURRENT,
                "The site held its answers back until all " + input.order().size()
                        + " requests were in flight, but some were never sent. Send all of them before you wait for any.");
    }

    private static Ruling waited(Input input, Seen seen, Evidence evidence) {
        boolean more = evidence.explored() || seen.pages().size() > seen.atReturn();
        return Ruling.check(
                seen.atReturn() >= input.paths().size() || !more,
                Fault.NOT_JOINED,
                "fetchEach returned when " + seen.atReturn() + " of " + input.paths().size()
                        + " pages had been handed on. Return when all have been, those that are too late included.");
    }

    private static Ruling inTurn(Seen seen) {
        return Ruling.check(
                seen.stalled().isEmpty(),
                Fault.WRONG_ANSWER,
                "The site had answered " + seen.stalled() + ", but the page was not handed on until others had come. Take the"
                        + " answers in the order in which they come, not in that of the addresses.");
    }

    private static Ruling pages(Input input, Seen seen, Evidence evidence) {
        var missing = new ArrayList<>(input.paths());
        for (SeenPage page : seen.pages()) {
            if (page == null) {
                return Ruling.wrongAnswer("A page that was handed on is null.");
            }
            if (!missing.remove(page.uri())) {
                return Ruling.wrongAnswer("A page of " + page.uri() + " was handed on, but there was none to come any more.");
            }
            Ruling ruling = page(input, page, evidence);
            if (!(ruling instanceof Ruling.Accepted)) {
                return ruling;
            }
        }
        return missing.isEmpty()
                ? Ruling.accepted()
                : Ruling.wrongAnswer("No page of " + missing.getFirst()
                        + " was handed on. Each address gives one, with the status -1 if it comes too late or nobody answers.");
    }

    private static Ruling page(Input input, SeenPage page, Evidence evidence) {
        SitePage expected = Web.page(input, page.uri());
        boolean none = expected == null || Web.isTooLate(expected, input);
        boolean mayBeLate = evidence.explored() || input.limitMillis() < 10_000;
        if (page.status() == -1 && page.bytes() == 0 && (none || mayBeLate)) {
            return Ruling.accepted();
        }
        if (none) {
            return Ruling.wrongAnswer("The page of " + page.uri() + " has the status " + page.status() + ", but "
                    + (expected == null
                            ? "nobody answers there: it must be -1."
                            : "it came long after the limit: it must be -1. The limit counts from the call on, not from the"
                                    + " page before."));
        }
        int bytes = expected.body().getBytes(StandardCharsets.UTF_8).length;
        return page.status() == expected.status() && page.bytes() == bytes
                ? Ruling.accepted()
                : Ruling.wrongAnswer("The page of " + page.uri() + " was handed on with the status " + page.status() + " and "
                        + page.bytes() + " bytes, which is not what the site has answered.");
    }

    private static Ruling hits(Input input, Evidence evidence) {
        for (String path : evidence.explored() ? List.<String>of() : Web.paths(input.paths())) {
            long asked = input.paths().stream().filter(path::equals).count();
            if (evidence.site().hitsOf(path) > asked) {
                return Ruling.wrongAnswer("The site was asked for " + path + " " + evidence.site().hitsOf(path)
                        + " times, but the address is " + asked + " times in the list. One request for each.");
            }
        }
        return Ruling.accepted();
    }

    /** Knows what the site has; the submission's box never sees this class. */
    static final class Web {
        /** Each comes within the limit after the one before, the last far beyond it. */
        static final List<String> LATER_AND_LATER = IntStream.rangeClosed(1, 26)
                .mapToObj(i -> "/later/" + 150 * i)
                .toList();

        private Web() {}

        /** The paths that the site has, each once. */
        static List<String> paths(List<String> asked) {
            return List.copyOf(new LinkedHashSet<>(
                    asked.stream().filter(path -> path.startsWith("/")).toList()));
        }

        /** Only what comes after several limits is surely too late for a machine that has no time. */
        static boolean isTooLate(SitePage page, Input input) {
            return page.silent() || page.delayMillis() > 3 * input.limitMillis();
        }

        static List<SitePage> pages(Input input) {
            var pages = new ArrayList<SitePage>();
            for (String path : paths(input.paths())) {
                SitePage page = page(input, path);
                pages.add(input.course() == Course.FREE ? page : page.behind(path));
            }
            return pages;
        }

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
            int delay = input.course() == Course.FREE ? random.nextInt(20) : 0;
            return switch (path.split("/")[1]) {
                case "200" -> SitePage.found(path, "Grüße ".repeat(random.nextInt(1, 400)), delay);
                case "301" -> SitePage.moved(path, "/200/elsewhere", delay);
                case "never" -> SitePage.silent(path);
                case "later" -> SitePage.found(path, "late", Integer.parseInt(path.split("/")[2]));
                default -> SitePage.failing(path, Integer.parseInt(path.substring(1, 4)), delay);
            };
        }
    }
}
