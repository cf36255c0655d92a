package grading;

import grading.Probe.Cited;
import grading.Probe.Found;
import grading.Probe.Input;
import grading.Probe.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;
import lab.kit.grading.SitePage;
import lab.kit.grading.SitePlan;

/** Knows what the pages are, and compares each finding. */
public final class Oracle implements Rule<Input, Seen> {
    @Override
    public Ruling rule(Input input, Seen seen, Evidence evidence) {
        if (seen == null || seen.found() == null) {
            return Ruling.wrongAnswer("check returned null instead of a map.");
        }
        return Ruling.check(
                        !seen.late(),
                        Fault.NOT_JOINED,
                        "The map was returned when findings were still missing, which came later. Wait for every thread (join) or"
                                + " future (get).")
                .then(() -> evidence.site().throughTheClient(seen.sent()))
                .then(() -> together(input, evidence))
                .then(() -> findings(input, seen, evidence));
    }

    private static Ruling together(Input input, Evidence evidence) {
        int peak = evidence.site().peakInFlight();
        return Ruling.check(
                evidence.explored() || input.meeting() < 2 || evidence.site().met(),
                Fault.NOT_CONCURRENT,
                "The site held its answers back until " + input.meeting() + " requests were in flight, but there were never more"
                        + " than " + peak + ". Send all requests before you wait for an answer.");
    }

    private static Ruling findings(Input input, Seen seen, Evidence evidence) {
        for (Cited cited : input.references()) {
            Found found = seen.found().stream()
                    .filter(one -> one != null && cited.path().equals(one.path()))
                    .findFirst()
                    .orElse(null);
            if (found == null || found.kind() == null || found.kind().isEmpty()) {
                return Ruling.rejected(
                        evidence.explored() ? Fault.NOT_JOINED : Fault.WRONG_ANSWER,
                        "There is no finding for " + cited.path()
                                + ". Each reference has one, also when something goes wrong; wait until all are there.");
            }
            Ruling ruling = finding(input, cited, found);
            if (!(ruling instanceof Ruling.Accepted)) {
                return ruling;
            }
        }
        return Ruling.check(
                seen.found().size() == input.references().size(),
                Fault.WRONG_ANSWER,
                "There are " + input.references().size() + " references, but " + seen.found().size()
                        + " findings. The key is the address that was cited, not the one to which it has moved.");
    }

    private static Ruling finding(Input input, Cited cited, Found found) {
        Found expected = Web.expected(cited);
        if (expected.equals(new Found(found.path(), found.kind(), String.valueOf(found.detail())))) {
            return Ruling.accepted();
        }
        String seen = "The finding for " + cited.path() + " is " + found.kind()
                + (String.valueOf(found.detail()).isEmpty() ? "" : "(" + shown(found.detail()) + ")") + ". ";
        return Ruling.wrongAnswer(seen + advice(cited, found, expected));
    }

    private static String advice(Cited cited, Found found, Found expected) {
        if (found.kind().equals("Gone") && found.detail().startsWith("30") && !expected.kind().equals("Gone")) {
            return "The page has moved: ask again at the address in the header Location, which may be relative.";
        }
        if (expected.kind().equals("NoAnswer")) {
            return "Nobody answers there: the connection is refused, or no answer comes within the limit.";
        }
        if (found.kind().equals("NoAnswer")) {
            return "The site did answer in time: each request has the whole limit for itself.";
        }
        if (found.kind().equals("Confirmed") && expected.kind().equals("OtherTitle")) {
            return "The page there has another title than the one cited. A status of 200 says that there is a page, not which.";
        }
        if (found.kind().equals("OtherTitle") && expected.kind().equals("Confirmed")) {
            return "The page has the title `" + cited.title() + "`: "
                    + (cited.path().startsWith("/twotitles/")
                            ? "what stands between the first <title> and the </title> behind it. A picture inside the page has a title of its own."
                            : "capitals and white space do not count.");
        }
        return "Look at the statement's table again: which finding belongs to which answer?";
    }

    private static String shown(String detail) {
        return detail.length() > 80 ? detail.substring(0, 80) + "…" : detail;
    }

    /** What the site has; the submission's box never sees this class. */
    static final class Web {
        private static final String OTHER = "Something else";
        private static final String LOGO = "<svg><title>Logo</title></svg>";

        private Web() {}

        static SitePlan plan(Input input) {
            var pages = new ArrayList<SitePage>();
            for (int i = 0; i < input.references().size(); i++) {
                Cited cited = input.references().get(i);
                if (cited.path().startsWith("/")) {
                    pages.addAll(pages(cited, i, new Random(input.seed() * 31 + i)));
                }
            }
            return new SitePlan(pages, input.meeting());
        }

        private static List<SitePage> pages(Cited cited, int index, Random random) {
            String path = cited.path();
            String here = "/new/" + index;
            int delay = 1 + random.nextInt(15);
            return switch (kind(cited)) {
                case "found" -> List.of(SitePage.found(path, page(cited.title(), random), delay));
                case "other" -> List.of(SitePage.found(path, page(OTHER, random), delay));
                case "untitled" -> List.of(SitePage.found(path, "<html><body>" + cited.title() + "</body></html>", delay));
                case "moved", "slowlymoved" ->
                    List.of(SitePage.moved(path, here, delay), SitePage.found(here, page(cited.title(), random), delay));
                case "moved302", "moved303", "moved307", "moved308" ->
                    List.of(
                            new SitePage(path, number(cited), "", here, delay, "", false),
                            SitePage.found(here, page(cited.title(), random), delay));
                case "five" -> chain(path, here, 5, page(cited.title(), random), delay);
                case "six" -> chain(path, here, 6, page(cited.title(), random), delay);
                case "nowhere" -> List.of(SitePage.failing(path, 301, delay));
                case "twotitles" ->
                    List.of(SitePage.found(path, page(cited.title(), random).replace("<h1>", LOGO + "<h1>"), delay));
                case "movedaway" ->
                    List.of(SitePage.moved(path, here, delay), SitePage.found(here, page(OTHER, random), delay));
                case "twice" ->
                    List.of(
                            SitePage.moved(path, here, delay),
                            SitePage.moved(here, here + "/again", delay),
                            SitePage.found(here + "/again", page(cited.title(), random), delay));
                case "circle" -> List.of(SitePage.moved(path, here, delay), SitePage.moved(here, path, delay));
                case "silent" -> List.of(SitePage.silent(path));
                default -> List.of(SitePage.failing(path, number(cited), delay));
            };
        }

        /** Lead from one address to the next, so many times, and then to the page. */
        private static List<SitePage> chain(String path, String here, int redirects, String page, int delay) {
            var pages = new ArrayList<SitePage>();
            String from = path;
            for (int i = 0; i < redirects; i++) {
                String to = here + "/" + i;
                pages.add(SitePage.moved(from, to, delay));
                from = to;
            }
            pages.add(SitePage.found(from, page, delay));
            return pages;
        }

        /** The status at the end of a kind's name. */
        private static int number(Cited cited) {
            return Integer.parseInt(kind(cited).replaceAll("\\D", ""));
        }

        private static String page(String title, Random random) {
            String shown = title.equals(OTHER) || random.nextBoolean() ? title : "\n   " + title.toUpperCase(Locale.ROOT).replace(" ", "\n ") + " ";
            return "<!doctype html>\n<html><head><meta charset=\"utf-8\"><title>" + shown + "</title></head><body><h1>Welcome</h1>"
                    + "<p>…</p></body></html>";
        }

        static Found expected(Cited cited) {
            return switch (kind(cited)) {
                case "found", "moved", "twice", "slowlymoved", "five", "twotitles", "moved302", "moved303", "moved307", "moved308" -> new Found(cited.path(), "Confirmed", "");
                case "other", "movedaway" -> new Found(cited.path(), "OtherTitle", OTHER);
                case "untitled" -> new Found(cited.path(), "OtherTitle", "");
                case "circle", "six", "nowhere" -> new Found(cited.path(), "Gone", "301");
                case "silent", "" -> new Found(cited.path(), "NoAnswer", "");
                default -> new Found(cited.path(), "Gone", Integer.toString(number(cited)));
            };
        }

        private static String kind(Cited cited) {
            return cited.path().startsWith("/") ? cited.path().split("/")[1] : "";
        }
    }
}
