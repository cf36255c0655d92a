package grading;

import grading.Probe.Cited;
import grading.Probe.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import lab.kit.grading.Case;
import lab.kit.grading.CaseSource;
import lab.kit.grading.SitePlan;
import lab.kit.grading.SiteSource;

/** Pages that are what they are said to be, others, moved ones, missing ones, and some that never answer. */
public final class Cases implements CaseSource<Input>, SiteSource<Input> {
    private static final List<String> TITLES = List.of(
            "Asynchronous Programming in Python",
            "Python Concurrency with asyncio",
            "Concurrent Execution",
            "Java Concurrency in Practice",
            "The Art of Multiprocessor Programming",
            "Virtual Threads",
            "Structured Concurrency",
            "On Waiting",
            "A Note on Locks",
            "The Little Book of Semaphores");
    /** Nothing listens here. */
    private static final String REFUSED = "http://127.0.0.1:1/nobody";

    private static final long PATIENT = 20_000;
    private static final long SHORT = 500;
    private static final long EXPLORED = 9_000;

    @Override
    public SitePlan site(Input input) {
        return Oracle.Web.plan(input);
    }

    @Override
    public List<Case<Input>> visible() {
        return List.of(
                of("the slide's references", 4, PATIENT, 3, "/other/0", "/found/1", "/moved/2"),
                of("a missing page, and nobody there", 5, PATIENT, 1, "/gone404/0", REFUSED));
    }

    @Override
    public List<Case<Input>> random(RandomGenerator random, int count) {
        long seed = random.nextLong();
        var cases = new ArrayList<Case<Input>>();
        cases.add(of("no reference", seed, PATIENT, 0));
        cases.add(of("pages that never answer", seed, SHORT, 0, "/silent/0", "/silent/1", REFUSED));
        cases.add(of("moved, and moved again", seed, PATIENT, 3, "/twice/0", "/movedaway/1", "/moved/2"));
        cases.add(of("a page that moves in circles", seed, PATIENT, 0, "/circle/0", "/found/1"));
        cases.add(of(
                "redirects of all kinds, and as many as allowed",
                seed, PATIENT, 3, "/five/0", "/six/1", "/nowhere/2", "/moved302/3", "/moved303/4", "/moved307/5", "/moved308/6"));
        cases.add(of("a picture with a title of its own", seed, PATIENT, 1, "/twotitles/0"));
        cases.add(of("pages without a title", seed, PATIENT, 2, "/untitled/0", "/found/1"));
        while (cases.size() < count) {
            cases.add(of("references of all kinds", random.nextLong(), PATIENT, 5, mixed(random)));
        }
        return cases.subList(0, Math.min(count, cases.size()));
    }

    @Override
    public List<Case<Input>> ladder() {
        return List.of(
                of("one reference", 1, EXPLORED, 0, "/found/0"),
                of("one that moved slowly", 1, EXPLORED, 0, "/slowlymoved/0"),
                of("two references", 1, EXPLORED, 0, "/found/0", "/other/1"),
                of("one that never answers, and one that moved slowly", 1, EXPLORED, 0, "/silent/0", "/slowlymoved/1"));
    }

    @Override
    public List<Case<Input>> large() {
        return List.of(of("three references", 1, EXPLORED, 0, "/found/0", "/gone404/1", "/moved/2"));
    }

    private static String[] mixed(RandomGenerator random) {
        String[] kinds = {"found", "other", "moved", "gone404", "gone410", "gone500", "twice", "movedaway"};
        int size = 6 + random.nextInt(TITLES.size() - 5);
        String[] paths = new String[size];
        for (int i = 0; i < size; i++) {
            String kind = i < 2 ? "found" : kinds[random.nextInt(kinds.length)];
            paths[i] = "/" + kind + "/" + i;
        }
        return paths;
    }

    private static Case<Input> of(String name, long seed, long limit, int meeting, String... paths) {
        var cited = new ArrayList<Cited>();
        for (int i = 0; i < paths.length; i++) {
            cited.add(new Cited(TITLES.get(i), paths[i]));
        }
        return new Case<>(name, new Input(cited, seed, limit, meeting));
    }
}
