package dev.interleave.bench;

import dev.interleave.compile.BoxedCompiler;
import dev.interleave.exercise.ExerciseFolder;
import dev.interleave.exercise.ExerciseFolder.Reading;
import dev.interleave.exercise.ExerciseFolders;
import dev.interleave.exercise.Verdict;
import dev.interleave.grading.Seeds;
import dev.interleave.grading.SelfTest;
import dev.interleave.grading.SelfTest.Outcome;
import dev.interleave.grading.StepwiseGrading;
import dev.interleave.race.EngineExploration;
import dev.interleave.race.EngineRuntime;
import dev.interleave.race.Rung;
import dev.interleave.race.RungSchedule;
import dev.interleave.sandbox.HostSandbox;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxSettings;
import dev.interleave.speedup.Simulation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Grade all references and planted mistakes of exercises whose interleavings are searched, and tell for each how many interleavings each
 * size has, how long exploring takes, and in which phase the mistakes of synchronisation are found: {@code exhaust [SLUG…]}.
 */
final class ExhaustBench {
    private static final Set<Verdict> MISTAKES =
            Set.of(Verdict.DATA_RACE, Verdict.DEADLOCK, Verdict.LOST_WAKE_UP, Verdict.LIVELOCK, Verdict.WRONG_ANSWER);

    private int exercises;
    private int wholly;
    private int once;
    private int always;

    /** Mistakes by the phase of exploring in which they are found; 0 stands for real threads. */
    private final int[] phases = new int[4];

    private long schedules;
    private long millis;

    private ExhaustBench() {}

    static void run(List<String> arguments) {
        var bench = new ExhaustBench();
        SandboxSettings settings = SandboxSettings.ofEnvironment(true, System.err::println);
        try (Sandbox sandbox = HostSandbox.start(settings);
                var compiler = new BoxedCompiler(sandbox);
                var grading = new StepwiseGrading(
                        sandbox,
                        compiler,
                        new EngineExploration(
                                sandbox, new EngineRuntime(settings.dataDirectory(), System.err::println)),
                        Simulation.unavailable("nothing is simulated here"),
                        Seeds.unkeyed())) {
            System.out.println(
                    "| exercise | interleavings of each size, least to most of all references | sizes exhausted, all references | references with every size exhausted |"
                            + " explored in, median ms | mistakes found in phase 1 / 2 / 3 / on real threads |");
            System.out.println("|---|---|---|---|---|---|");
            for (Reading reading : readings(arguments)) {
                if (reading instanceof Reading.Read read
                        && read.exercise().race().judged()
                        && read.exercise().race().budget() > 0) {
                    bench.row(read, new SelfTest(grading));
                }
            }
        }
        System.out.printf(
                "%nEvery size of %d of %d exercises is exhausted for some reference (%d %%), of %d for one and the same reference, of %d"
                        + " for all references. Of the mistakes, %d are found in phase 1, %d in phase 2, %d in phase 3, %d on real threads. %d schedules in %d ms.%n",
                bench.wholly,
                bench.exercises,
                100 * bench.wholly / Math.max(1, bench.exercises),
                bench.once,
                bench.always,
                bench.phases[1],
                bench.phases[2],
                bench.phases[3],
                bench.phases[0],
                bench.schedules,
                bench.millis);
    }

    private static List<Reading> readings(List<String> slugs) {
        var folders = new ExerciseFolders(List.of(Path.of(System.getProperty("interleave.root", "."), "exercises")));
        return slugs.isEmpty()
                ? folders.read()
                : slugs.stream()
                        .map(slug -> ExerciseFolder.read(folders.find(slug).orElseThrow()))
                        .toList();
    }

    private void row(Reading.Read read, SelfTest selfTest) {
        var right = new ArrayList<Outcome>();
        int[] found = new int[4];
        for (var reference : read.references()) {
            Outcome outcome = selfTest.grade(read.exercise(), reference, OptionalLong.empty());
            if (outcome.expected() == Verdict.ACCEPTED) {
                right.add(outcome);
            } else if (MISTAKES.contains(outcome.expected())) {
                found[phase(outcome)]++;
            }
            System.err.println(line(outcome));
            schedules += outcome.rungs().stream().mapToInt(Rung::schedules).sum();
            millis += outcome.stages().getOrDefault("explore", 0L);
        }
        exercises++;
        wholly += isWhole(right) ? 1 : 0;
        for (int i = 0; i < phases.length; i++) {
            phases[i] += found[i];
        }
        long sizes = right.stream()
                .flatMap(outcome -> outcome.rungs().stream())
                .filter(rung -> !rung.drawn())
                .count();
        long all = right.stream()
                .flatMap(outcome -> outcome.rungs().stream())
                .filter(Rung::exhausted)
                .count();
        long whole = right.stream().filter(ExhaustBench::isExhausted).count();
        once += whole > 0 ? 1 : 0;
        always += whole == right.size() ? 1 : 0;
        System.out.printf(
                "| %s | %s | %d of %d | %d of %d | %d | %d / %d / %d / %d |%n",
                read.slug(),
                told(right),
                all,
                sizes,
                whole,
                right.size(),
                median(right),
                found[1],
                found[2],
                found[3],
                found[0]);
    }

    /** Tell of one grade what each size came to. */
    private static String line(Outcome outcome) {
        return outcome.slug() + " " + outcome.reference() + " " + outcome.got()
                + (outcome.isAsExpected() ? "" : " INSTEAD OF " + outcome.expected())
                + " " + outcome.stages().getOrDefault("explore", 0L) + " ms "
                + outcome.rungs().stream()
                        .map(rung -> "[" + rung.name() + ": " + (rung.exhausted() ? rung.ways() : ">" + rung.traces())
                                + " of " + rung.schedules() + ", " + rung.threads() + " threads"
                                + (rung.open().isEmpty() ? "" : ", " + rung.open())
                                + (rung.phase() == 0 ? "" : ", found in phase " + rung.phase()) + "]")
                        .collect(Collectors.joining(" "));
    }

    private static int phase(Outcome outcome) {
        return outcome.schedule().isEmpty()
                ? 0
                : outcome.rungs()
                        .get(RungSchedule.parse(outcome.schedule()).rung())
                        .phase();
    }

    private static boolean isExhausted(Outcome outcome) {
        return outcome.rungs().stream().allMatch(rung -> rung.drawn() || rung.exhausted());
    }

    private static boolean isWhole(List<Outcome> outcomes) {
        int sizes = outcomes.getFirst().rungs().size();
        for (int i = 0; i < sizes; i++) {
            int size = i;
            if (!outcomes.getFirst().rungs().get(i).drawn()
                    && outcomes.stream()
                            .noneMatch(outcome -> size < outcome.rungs().size()
                                    && outcome.rungs().get(size).exhausted())) {
                return false;
            }
        }
        return sizes > 0;
    }

    /** Tell the fewest and the most interleavings of each size that any reference has. */
    private static String told(List<Outcome> outcomes) {
        var sizes = new ArrayList<String>();
        for (int i = 0; i < outcomes.getFirst().rungs().size(); i++) {
            int size = i;
            List<Rung> rungs = outcomes.stream()
                    .filter(outcome -> size < outcome.rungs().size())
                    .map(outcome -> outcome.rungs().get(size))
                    .toList();
            if (!outcomes.getFirst().rungs().get(i).drawn()) {
                sizes.add(range(rungs));
            }
        }
        return String.join(", ", sizes);
    }

    private static String range(List<Rung> rungs) {
        IntSummaryStatistics ways =
                rungs.stream().filter(Rung::exhausted).mapToInt(Rung::ways).summaryStatistics();
        int open = rungs.stream()
                .filter(rung -> !rung.exhausted())
                .mapToInt(Rung::traces)
                .max()
                .orElse(0);
        String least = ways.getCount() == 0 ? "" : ways.getMin() + "";
        if (open > 0) {
            return least + (least.isEmpty() ? "> " : " to > ") + Math.max(open, ways.getMax());
        }
        return ways.getMin() == ways.getMax() ? least : least + " to " + ways.getMax();
    }

    private static long median(List<Outcome> outcomes) {
        long[] all = outcomes.stream()
                .mapToLong(outcome -> outcome.stages().getOrDefault("explore", 0L))
                .sorted()
                .toArray();
        return all[all.length / 2];
    }
}
