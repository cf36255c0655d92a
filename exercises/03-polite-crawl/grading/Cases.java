package grading;

import grading.Probe.Input;
import grading.Probe.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;
import lab.kit.grading.SitePage;
import lab.kit.grading.SitePlan;
import lab.kit.grading.SiteSource;

/** One page, a chain, a fan, tangles with every kind of link, dead links by the dozen, and a slow page. */
public final class Cases implements CaseSource<Input>, SiteSource<Input> {
    @Override
    public SitePlan site(Input input) {
        return SitePlan.of(Oracle.Web.pages(input));
    }

    @Override
    public List<Case<Input>> visible() {
        return List.of(
                of("a page that links to six", Shape.FAN, 6, 4, 11),
                of("a tangle of pages, two at a time", Shape.TANGLE, 8, 2, 12),
                of("one page that links to itself", Shape.LONELY, 1, 4, 13));
    }

    @Override
    public List<Case<Input>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Input>>();
        long seed = random.nextLong();
        cases.add(of("a chain of pages", Shape.CHAIN, 7, 3, seed));
        cases.add(of("many dead links, two at a time", Shape.DEAD_LINKS, 12, 2, seed));
        cases.add(of("a slow page", Shape.SLOW, 4, 4, seed));
        cases.add(of("one at a time", Shape.TANGLE, 10, 1, seed));
        cases.add(of("a wide site, eight at a time", Shape.FAN, 30, 8, seed));
        cases.add(of("a tangle, sixteen at a time", Shape.TANGLE, 60, 16, seed));
        while (cases.size() < count) {
            cases.add(of(
                    "a tangle of pages",
                    Shape.TANGLE,
                    10 + random.nextInt(30),
                    2 + random.nextInt(8),
                    random.nextLong()));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    @Override
    public List<Case<Input>> ladder() {
        return List.of(
                small("one page", 2, page("/", 0, "/")),
                small("two pages, one at a time", 1, page("/", 0, "/a"), page("/a", 0, "/")),
                small("a dead link, one at a time", 1, page("/", 0, "http://nobody.test/")),
                small("a dead link before a page, one at a time", 1, page("/", 0, "http://nobody.test/", "/a"), page("/a", 0)),
                small("two pages that link back", 2, page("/", 0, "/a", "/b"), page("/a", 0, "/"), page("/b", 0, "/")));
    }

    @Override
    public List<Case<Input>> large() {
        return List.of(
                small("two pages that link to a third", 2, page("/", 0, "/a", "/b"), page("/a", 0, "/c"), page("/b", 0, "/c"), page("/c", 0)),
                small("three pages that link to the same two", 3, page("/", 0, "/a", "/b", "/c"), page("/a", 0, "/x", "/y"), page("/b", 0, "/x", "/y"), page("/c", 0, "/y", "/x"), page("/x", 0), page("/y", 0)),
                small("a missing page that links on", 2, page("/", 1, "/gone", "/a"), Oracle.Web.missing("/gone", 404, List.of("/b")), page("/a", 1), page("/b", 1)),
                small("a dead link and a missing page", 2, page("/", 1, "http://nobody.test/", "/gone", "/a"), page("/a", 1)),
                small("three links, two at a time", 2, page("/", 1, "/a", "/b", "/c"), page("/a", 1), page("/b", 1), page("/c", 1)),
                small("a slow page", 2, page("/", 1, "/a", "/b"), page("/a", 400, "/c"), page("/b", 1), page("/c", 1)));
    }

    private static Case<Input> of(String name, Shape shape, int pages, int most, long seed) {
        var input = new Input(shape, pages, most, 0, seed, List.of());
        return new Case<>(name, new Input(shape, pages, most, Oracle.Web.crowd(input), seed, List.of()));
    }

    private static Case<Input> small(String name, int most, SitePage... pages) {
        return new Case<>(name, new Input(Shape.TANGLE, pages.length, most, 0, 0, List.of(pages)));
    }

    private static SitePage page(String path, int delay, String... links) {
        return SitePage.found(path, Oracle.Web.html(List.of(links)), delay);
    }
}
