package grading;

import static grading.Probe.Course.FOREIGN_DIGITS;
import static grading.Probe.Course.FREE;
import static grading.Probe.Course.MEETING;
import static grading.Probe.Course.SLOW;

import grading.Probe.Course;
import grading.Probe.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;
import lab.kit.grading.SitePage;
import lab.kit.grading.SitePlan;
import lab.kit.grading.SiteSource;

/** None, one, three, forty; missing, moved, failing and refused ones; the same one twice; and slow ones. */
public final class Cases implements CaseSource<Input>, SiteSource<Input> {
    /** Nothing listens here. */
    private static final String REFUSED = "http://127.0.0.1:1/nobody";

    @Override
    public SitePlan site(Input input) {
        return Oracle.Web.plan(input);
    }

    @Override
    public List<Case<Input>> visible() {
        return List.of(
                of("three pages", MEETING, 3, "/200/home", "/200/docs", "/200/news"),
                of("a missing page, a moved one, and nobody there", MEETING, 5, "/404/old", "/301/moved", REFUSED),
                of("no page", FREE, 1));
    }

    @Override
    public List<Case<Input>> random(RandomGenerator random, int count) {
        var cases = new ArrayList<Case<Input>>();
        long seed = random.nextLong();
        cases.add(of("pages that come late", SLOW, seed, "/200/a", "/404/b", "/200/c"));
        cases.add(of("a computer with other digits", FOREIGN_DIGITS, seed, "/200/a", "/500/b"));
        cases.add(of("the same page three times", MEETING, seed, "/200/a", "/200/b", "/200/a", "/200/a"));
        cases.add(of("one page", FREE, seed, "/200/a"));
        cases.add(of("nobody there", FREE, seed, REFUSED, REFUSED));
        cases.add(of("nobody at the first address", MEETING, seed, REFUSED, "/500/a", "/200/b"));
        cases.add(new Case<>("forty pages", new Input(mixed(random, 40), MEETING, random.nextLong(), List.of())));
        while (cases.size() < count) {
            List<String> paths = mixed(random, 2 + random.nextInt(14));
            cases.add(new Case<>("pages of all kinds", new Input(paths, MEETING, random.nextLong(), List.of())));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    @Override
    public List<Case<Input>> ladder() {
        return List.of(
                small("one page", page("/200/a", 3)),
                small("two pages", page("/200/a", 3), page("/200/b", 3)),
                small("a page and a failing one", page("/500/a", 2), page("/200/b", 4)));
    }

    @Override
    public List<Case<Input>> large() {
        return List.of(small("three pages", page("/200/a", 5), page("/404/b", 3), page("/200/c", 4)));
    }

    @Override
    public List<Case<Input>> speed(RandomGenerator random) {
        var paths = new ArrayList<String>();
        var pages = new ArrayList<SitePage>();
        for (int i = 0; i < 12; i++) {
            paths.add("/200/p" + i);
            pages.add(SitePage.found(paths.getLast(), "ü".repeat(random.nextInt(100, 200)), 100));
        }
        return List.of(new Case<>("twelve pages that take 100 ms each", new Input(paths, FREE, 0, pages)));
    }

    private static Case<Input> of(String name, Course course, long seed, String... paths) {
        return new Case<>(name, new Input(List.of(paths), course, seed, List.of()));
    }

    private static Case<Input> small(String name, SitePage... pages) {
        List<String> paths = new ArrayList<>();
        for (SitePage page : pages) {
            paths.add(page.path());
        }
        return new Case<>(name, new Input(paths, FREE, 0, List.of(pages)));
    }

    private static SitePage page(String path, int delay) {
        int status = Integer.parseInt(path.substring(1, 4));
        return status == 200 ? SitePage.found(path, "ü".repeat(delay), delay) : SitePage.failing(path, status, delay);
    }

    private static List<String> mixed(RandomGenerator random, int size) {
        var paths = new ArrayList<String>();
        paths.add("/200/first");
        paths.add("/200/second");
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
