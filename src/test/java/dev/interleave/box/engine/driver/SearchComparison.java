package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.rt.End;
import dev.interleave.box.engine.rt.Limits;
import dev.interleave.box.engine.rt.Run;
import dev.interleave.box.engine.rt.Schedules;
import dev.interleave.box.engine.rt.Search;
import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.detect.SiteTable;
import dev.interleave.box.engine.rt.hook.Hooks;
import dev.interleave.box.engine.rt.search.Tree;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Run on the engine's runtime: for each argument, the arguments of one program, search all its interleavings and then run every order of
 * its steps. Answers with a line {@code SAME or DIFFERENT or, where
 * nothing is claimed, OPEN, or LARGE for too many orders, tab, inequivalent interleavings, tab, orders, tab, arguments}.
 */
final class SearchComparison {
    private static final int MOST = 20_000;
    private static final int MOST_OF_RANDOM = 2_000;
    private static final int MOST_OF_SPINS = 3_000;

    /** Stands before the arguments of a program whose waits end early, too. */
    private static final String EARLY = "!";

    private SearchComparison() {}

    /** Stands before the arguments of a program whose threads wait for each other in loops. */
    private static final String SPINS = "~";

    /** What all runs of one search showed. */
    private record Shown(
            Set<Long> traces,
            Set<String> outcomes,
            int runs,
            @Nullable String why) {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        try (InputStream in = ClassLoader.getSystemResourceAsStream(SiteTable.RESOURCE)) {
            HappensBefore.program(SiteTable.read(in));
        }
        Hooks.on = true;
        var printed = new Output(1 << 16, true);
        System.setOut(printed);
        System.setErr(new Output(1 << 16));
        for (String words : arguments) {
            if (words.startsWith(SPINS)) {
                out.println(spins(words.substring(1), printed) + "\t" + words.substring(1));
                out.flush();
                continue;
            }
            boolean early = words.startsWith(EARLY);
            String program = early ? words.substring(1) : words;
            MainMethod main = MainMethod.of(
                    program.startsWith("@") ? "Mixed" : "Probes",
                    ClassLoader.getSystemClassLoader(),
                    List.of(program.split(" ")));
            int most = program.startsWith("@") ? MOST_OF_RANDOM : MOST;
            Shown reduced = shown(Tree.REDUCED, early, main, printed, most);
            Shown all = shown(Tree.EVERYTHING, early, main, printed, most);
            out.println(answer(reduced, all, most) + "\t" + reduced.traces.size() + "\t" + all.runs + "\t" + words);
        }
        out.flush();
        Runtime.getRuntime().halt(0);
    }

    /** Compare what a program does where its threads wait in loops with what it does where they go round in them. */
    private static String spins(String words, Output printed) throws Exception {
        MainMethod main = MainMethod.of("Spins", ClassLoader.getSystemClassLoader(), List.of(words.split(" ")));
        Shown reduced = shown(Tree.REDUCED, false, main, printed, MOST_OF_SPINS);
        Shown all = shown(Tree.EVERYTHING, false, main, printed, MOST_OF_SPINS);
        Shown round = shown(Tree.ROUNDS, false, main, printed, MOST_OF_SPINS);
        String answer = answer(reduced, all, MOST_OF_SPINS);
        if (!answer.equals("SAME") && !answer.equals("LARGE")) {
            return answer + "\t" + reduced.outcomes + "\t" + reduced.why;
        }
        var ending = new TreeSet<>(reduced.outcomes);
        ending.removeIf(outcome -> outcome.startsWith(End.LIVELOCK.name()));
        boolean same = round.runs < MOST_OF_SPINS ? ending.equals(round.outcomes) : ending.containsAll(round.outcomes);
        return (round.why != null ? "OPEN" : same ? answer : "DIFFERENT " + round.outcomes).replace('\n', ' ') + "\t"
                + reduced.traces.size() + "\t" + all.runs + "\t" + round.runs + "\t"
                + reduced.outcomes.toString().replace('\n', ' ');
    }

    private static String answer(Shown reduced, Shown all, int most) {
        if (reduced.why != null || all.why != null) {
            return "OPEN";
        }
        if (reduced.runs >= most || all.runs >= most) {
            return "LARGE";
        }
        boolean same = reduced.traces.equals(all.traces) && reduced.outcomes.equals(all.outcomes);
        return same ? "SAME" : ("DIFFERENT " + reduced + all).replace('\n', ' ');
    }

    private static Shown shown(int bound, boolean early, Runnable main, Output printed, int most) {
        Search search = new Schedules(Limits.DEFAULT, 1).search(bound, Search.MOST_STEPS, early);
        var outcomes = new TreeSet<String>();
        while (!search.done() && search.runs() < most && search.doubt() == null) {
            Run run = search.next(main);
            String text = printed.take();
            if (run.end() != End.REPEATED) {
                outcomes.add(run.end() + text + run.failures() + run.races().length);
            }
        }
        return new Shown(search.traces(), outcomes, search.runs(), search.doubt());
    }
}
