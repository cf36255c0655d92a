package grading;

import grading.Probe.Input;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;
import lab.kit.grading.SitePage;
import lab.kit.grading.SitePlan;
import lab.kit.grading.SiteSource;

/** None, three, a hundred and twenty; answers in the reverse order; missing, moved and refused ones, and the same twice. */
public final class Cases implements CaseSource<Input>, SiteSource<Input> {
    /** Nothing listens here. */
    private static final String REFUSED = "http://127.0.0.1:1/nobody";

    @Override
    public SitePlan site(Input input) {
        return SitePlan.of(Oracle.Web.pages(input));
    }

    @Override
    public List<Case<Input>> visible() {
        return List.of(
                atOnce("three pages", 3, List.of("/200/home", "/200/docs", "/404/news")),
                atOnce("a page that has moved, and nobody there", 4, List.of("/301/old", REFUSED, "/200/a")),
                atOnce("no page", 5, List.of()));
    }

    @Override
    public List<Case<Input>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Input>>();
        long seed = random.nextLong();
        cases.add(inTurn("the last answers first", seed, List.of("/200/a", "/200/b", "/500/c", "/200/d"), true));
        cases.add(atOnce("eight pages that have moved", seed, numbered("/301/p", 8)));
        cases.add(atOnce("120 pages", seed, numbered("/200/p", 120)));
        cases.add(atOnce("the same page twice", seed, List.of("/200/a", "/301/b", "/200/a")));
        cases.add(atOnce("nobody anywhere", seed, List.of(REFUSED, REFUSED)));
        while (cases.size() < count) {
            List<String> paths = mixed(random, 3 + random.nextInt(20));
            cases.add(
                    cases.size() % 2 == 0
                            ? atOnce("pages of all kinds", random.nextLong(), paths)
                            : inTurn("pages that come one by one", random.nextLong(), paths, false));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    @Override
    public List<Case<Input>> ladder() {
        return List.of(
                small("one page", page("/200/a", 3)),
                small("two pages", page("/200/a", 3), page("/200/b", 3)),
                small("a page that has moved", SitePage.moved("/301/a", "/200/b", 2), page("/200/b", 3)),
                small("three pages", page("/200/a", 5), page("/200/b", 3), page("/200/c", 4)));
    }

    @Override
    public List<Case<Input>> speed(RandomGenerator random) {
        List<String> paths = numbered("/200/p", 120);
        List<SitePage> pages = paths.stream()
                .map(path -> SitePage.found(path, "ü".repeat(random.nextInt(100, 200)), 200))
                .toList();
        return List.of(new Case<>("120 pages that take 200 ms each", new Input(paths, List.of(), 0, 0, pages)));
    }

    private static Case<Input> atOnce(String name, long seed, List<String> paths) {
        List<String> gates = answered(paths) == 0 ? List.of() : List.of("all");
        return new Case<>(name, new Input(paths, gates, answered(paths), seed, List.of()));
    }

    /** Each page has a gate of its own. */
    private static Case<Input> inTurn(String name, long seed, List<String> paths, boolean reverse) {
        var gates = new ArrayList<>(Oracle.Web.paths(paths));
        if (reverse) {
            Collections.reverse(gates);
        } else {
            Collections.shuffle(gates, new Random(seed));
        }
        return new Case<>(name, new Input(paths, gates, answered(paths), seed, List.of()));
    }

    private static int answered(List<String> paths) {
        return (int) paths.stream().filter(path -> path.startsWith("/")).count();
    }

    private static Case<Input> small(String name, SitePage... pages) {
        var paths = new ArrayList<String>();
        for (SitePage page : pages) {
            paths.add(page.path());
        }
        return new Case<>(name, new Input(paths, List.of(), 0, 0, List.of(pages)));
    }

    private static SitePage page(String path, int length) {
        return SitePage.found(path, "ü".repeat(length), length);
    }

    private static List<String> numbered(String prefix, int count) {
        var paths = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            paths.add(prefix + i);
        }
        return paths;
    }

    private static List<String> mixed(RandomGenerator random, int size) {
        var paths = new ArrayList<String>();
        paths.add("/200/first");
        paths.add("/301/second");
        while (paths.size() < size) {
            int i = paths.size();
            paths.add(
                    switch (random.nextInt(8)) {
                        case 0 -> "/404/p" + i;
                        case 1 -> "/500/p" + i;
                        case 2 -> "/301/p" + i;
                        case 3 -> paths.get(random.nextInt(i));
                        case 4 -> random.nextInt(3) == 0 ? REFUSED : "/200/p" + i;
                        default -> "/200/p" + i;
                    });
        }
        return paths;
    }
}
