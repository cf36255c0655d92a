package grading;

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

/** First who waited, then what came. */
public final class Oracle implements Rule<Input, Seen> {
    @Override
    public Ruling rule(Input input, Seen seen, Evidence evidence) {
        if (seen == null || seen.end() == null) {
            return Ruling.wrongAnswer("fetchAll was not used to the end.");
        }
        return evidence.site()
                .throughTheClient(seen.sent())
                .then(() -> overlapped(input, seen, evidence))
                .then(() -> waited(seen))
                .then(() -> end(seen))
                .then(() -> pages(input, seen, evidence))
                .then(() -> hits(input, evidence));
    }

    private static Ruling overlapped(Input input, Seen seen, Evidence evidence) {
        return Ruling.check(
                        seen.returned(),
                        Fault.NOT_CONCURRENT,
                        "fetchAll waited for an answer instead of returning a future. Send all requests with sendAsync, say with"
                                + " thenApply and thenCompose what is to happen with the answers, and never join inside.")
                .then(() -> seen.met() || !seen.end().equals("pages") ? Ruling.accepted() : shared(input, evidence))
                .then(() -> Ruling.check(
                        seen.met(),
                        Fault.NOT_CONCURRENT,
                        "The site held its answers back until all " + input.together()
                                + " requests were in flight, but some were never sent. Does one request wait for another?"));
    }

    /** Who asks once for an address that is in the list twice has fewer requests in flight, and waits for none. */
    private static Ruling shared(Input input, Evidence evidence) {
        boolean all = Web.paths(input.paths()).stream().allMatch(path -> evidence.site().hitsOf(path) > 0);
        return all ? hits(input, evidence) : Ruling.accepted();
    }

    private static Ruling waited(Seen seen) {
        return Ruling.check(
                !seen.early(),
                Fault.NOT_JOINED,
                "The future was done while the site still held pages back. It must complete when all pages are there.");
    }

    private static Ruling end(Seen seen) {
        return switch (seen.end()) {
            case "pages" -> seen.pages() == null
                    ? Ruling.wrongAnswer("The future completed with null instead of a list.")
                    : Ruling.accepted();
            case "failed" -> Ruling.wrongAnswer("The future failed with " + seen.cause()
                    + ". One address where nobody answers must not take the other pages with it: give it the status -1.");
            case "null" -> Ruling.wrongAnswer("fetchAll returned null instead of a future.");
            default -> Ruling.rejected(
                    Fault.DEADLOCK,
                    "The site has answered everything, but the future never completes. Is there an answer, or a failure, after"
                            + " which nobody completes it?");
        };
    }

    private static Ruling pages(Input input, Seen seen, Evidence evidence) {
        int size = input.paths().size();
        if (seen.pages().size() != size) {
            return Ruling.wrongAnswer("There are " + size + " addresses, but the list has " + seen.pages().size()
                    + " pages. One for each, also when nobody answers and when an address comes twice.");
        }
        for (int i = 0; i < size; i++) {
            Ruling ruling = page(i, input, seen.pages().get(i), evidence);
            if (!(ruling instanceof Ruling.Accepted)) {
                return ruling;
            }
        }
        return Ruling.accepted();
    }

    private static Ruling page(int index, Input input, SeenPage seen, Evidence evidence) {
        String path = input.paths().get(index);
        if (seen == null) {
            return path.startsWith("/")
                    ? Ruling.rejected(
                            Fault.NOT_JOINED,
                            "Page " + index + " is null: the list was complete before that page was in it.")
                    : Ruling.wrongAnswer(
                            "Page " + index + " is null. An address where nobody answers gives a page too.");
        }
        if (!path.equals(seen.uri())) {
            return Ruling.wrongAnswer("Page " + index + " is that of " + seen.uri() + ", but address " + index + " is " + path
                    + ". The order is that of the addresses, and each page bears the address that was asked for.");
        }
        SitePage expected = Web.answer(input, path);
        int status = expected == null ? -1 : expected.status();
        if (seen.status() != status) {
            return Ruling.wrongAnswer("The status of " + path + " is " + seen.status() + ". "
                    + (expected == null ? "Nobody answers there: it must be -1." : "That is not what the site answers"
                            + (path.startsWith("/301") ? " at the place where the page has moved." : ".")));
        }
        int bytes = expected == null ? 0 : expected.body().getBytes(StandardCharsets.UTF_8).length;
        return seen.bytes() == bytes
                ? Ruling.accepted()
                : Ruling.wrongAnswer("The body of " + path + " does not have " + seen.bytes()
                        + " bytes. Count the bytes of the body as it came, not its characters.");
    }

    private static Ruling hits(Input input, Evidence evidence) {
        for (String path : evidence.explored() ? List.<String>of() : Web.paths(input.paths())) {
            long asked = input.paths().stream().filter(path::equals).count();
            long hits = evidence.site().hitsOf(path);
            if (asked != hits) {
                return Ruling.wrongAnswer("The site was asked for " + path + " " + times(hits) + ", but the address is " + times(asked)
                        + " in the list. One request for each.");
            }
        }
        return Ruling.accepted();
    }

    private static String times(long count) {
        return count == 1 ? "once" : count + " times";
    }

    /** Knows what the site has; the submission's box never sees this class. */
    static final class Web {
        private Web() {}

        /** The paths that the site has, each once. */
        static List<String> paths(List<String> asked) {
            return List.copyOf(new LinkedHashSet<>(
                    asked.stream().filter(path -> path.startsWith("/")).toList()));
        }

        static List<SitePage> pages(Input input) {
            var pages = new ArrayList<SitePage>();
            for (String path : paths(input.paths())) {
                pages.add(page(input, path).behind(input.gates().contains(path) ? path : "all"));
                if (path.startsWith("/301")) {
                    pages.add(page(input, target(path)));
                }
            }
            return pages;
        }

        private static String target(String path) {
            return "/new" + path;
        }

        /** What comes in the end, {@code null} where nobody answers. */
        static SitePage answer(Input input, String path) {
            if (!path.startsWith("/")) {
                return null;
            }
            SitePage page = page(input, path);
            return page.location().isEmpty() ? page : page(input, page.location());
        }

        private static SitePage page(Input input, String path) {
            for (SitePage page : input.inMemory()) {
                if (page.path().equals(path)) {
                    return page;
                }
            }
            var random = new Random(input.seed() * 31 + path.hashCode());
            int delay = random.nextInt(8);
            return switch (path.substring(1, 4)) {
                case "301" -> SitePage.moved(path, target(path), delay);
                case "404", "500" -> SitePage.failing(path, Integer.parseInt(path.substring(1, 4)), delay);
                default -> SitePage.found(path, "Grüße ".repeat(random.nextInt(1, 400)), delay);
            };
        }
    }
}
