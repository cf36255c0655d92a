package grading;

import grading.Probe.Course;
import grading.Probe.Input;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;
import lab.kit.grading.SitePage;
import lab.kit.grading.SitePlan;
import lab.kit.grading.SiteSource;

/** Answers in reverse and in any order, all at the same moment, never, and one after another beyond the limit. */
public final class Cases implements CaseSource<Input>, SiteSource<Input> {
    /** Nothing listens here. */
    private static final String REFUSED = "http://127.0.0.1:1/nobody";

    private static final long GENEROUS = 60_000;
    private static final long SHORT = 400;
    /** So much longer than the time between two late pages that a machine which stumbles for a second changes nothing. */
    private static final long LONG = 1_200;

    @Override
    public SitePlan site(Input input) {
        return SitePlan.of(Oracle.Web.pages(input));
    }

    @Override
    public List<Case<Input>> visible() {
        return List.of(
                inTurn("three pages, the last comes first", 3, List.of("/200/a", "/200/b", "/404/c"), true),
                free("a page that never comes", 4, SHORT, List.of("/never/a", "/200/b", REFUSED, "/never/a")),
                free("no page", 5, GENEROUS, List.of()));
    }

    @Override
    public List<Case<Input>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Input>>();
        long seed = random.nextLong();
        cases.add(together("six pages at the same moment", seed, numbered("/200/p", 6)));
        cases.add(free("pages that come later and later", seed, LONG, Oracle.Web.LATER_AND_LATER));
        cases.add(free("each twice", seed, GENEROUS, List.of(REFUSED, "/500/a", "/500/a", REFUSED)));
        cases.add(inTurn("eight pages in any order", seed, mixed(random, 8), false));
        cases.add(together("twelve pages at the same moment", random.nextLong(), mixed(random, 12)));
        while (cases.size() < count) {
            cases.add(free("pages of all kinds", random.nextLong(), GENEROUS, mixed(random, 4 + random.nextInt(16))));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    @Override
    public List<Case<Input>> ladder() {
        return List.of(
                small("two pages", SitePage.found("/200/a", "a", 1), SitePage.found("/200/b", "bb", 1)),
                small("a page that never comes", SitePage.found("/200/a", "a", 1), SitePage.silent("/never/b")),
                small("only pages that never come", SitePage.silent("/never/a"), SitePage.silent("/never/b")),
                small("one page twice", SitePage.found("/200/a", "a", 1), SitePage.found("/200/a", "a", 1)));
    }

    @Override
    public List<Case<Input>> large() {
        return List.of(small(
                "three pages",
                SitePage.found("/200/a", "a", 2),
                SitePage.failing("/404/b", 404, 1),
                SitePage.found("/200/c", "ccc", 2)));
    }

    private static Case<Input> inTurn(String name, long seed, List<String> paths, boolean reverse) {
        var order = new ArrayList<>(Oracle.Web.paths(paths));
        if (reverse) {
            Collections.reverse(order);
        } else {
            // Not in the order of the addresses, whatever the seed.
            Collections.shuffle(order.subList(1, order.size()), new Random(seed));
            Collections.rotate(order, -1);
        }
        return new Case<>(name, new Input(paths, order, Course.IN_TURN, GENEROUS, seed, List.of()));
    }

    private static Case<Input> together(String name, long seed, List<String> paths) {
        return new Case<>(
                name, new Input(paths, Oracle.Web.paths(paths), Course.TOGETHER, GENEROUS, seed, List.of()));
    }

    private static Case<Input> free(String name, long seed, long limit, List<String> paths) {
        return new Case<>(name, new Input(paths, List.of(), Course.FREE, limit, seed, List.of()));
    }

    private static Case<Input> small(String name, SitePage... pages) {
        var paths = new ArrayList<String>();
        for (SitePage page : pages) {
            paths.add(page.path());
        }
        return new Case<>(name, new Input(paths, List.of(), Course.FREE, 2_000, 0, Stream.of(pages).distinct().toList()));
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
        while (paths.size() < size) {
            int i = paths.size();
            paths.add(
                    switch (random.nextInt(6)) {
                        case 0 -> "/404/p" + i;
                        case 1 -> "/500/p" + i;
                        case 2 -> "/301/p" + i;
                        default -> "/200/p" + i;
                    });
        }
        return paths;
    }
}
