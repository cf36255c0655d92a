package dev.interleave.box.engine.corpus;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/**
 * Run the corpus through the engine over many seeds and print a Markdown table by mechanism, then every program that
 * was not judged as expected on every seed. {@code CorpusTable [SEEDS [SCHEDULES [PATTERN-OF-NAMES]]]}; progress goes to
 * standard error.
 */
public final class CorpusTable {
    private final int seeds;
    private final int schedules;
    private final Map<String, Tally> byMechanism = new TreeMap<>();
    private final List<String> deviations = new ArrayList<>();

    private CorpusTable(int seeds, int schedules) {
        this.seeds = seeds;
        this.schedules = schedules;
    }

    public static void main(String[] arguments) throws Exception {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        int schedules = arguments.length > 1 ? Integer.parseInt(arguments[1]) : EngineJudge.SCHEDULES;
        Pattern names = Pattern.compile(arguments.length > 2 ? arguments[2] : "");
        List<CorpusProgram> programs = Corpus.read().programs().stream()
                .filter(program -> names.matcher(program.toString()).find())
                .toList();
        CorpusTable table = new CorpusTable(seeds, schedules);
        Path folder = Files.createTempDirectory("engine");
        try (EngineRun engine = EngineRun.prepare(programs, folder)) {
            table.run(programs, engine);
        } finally {
            EngineJudge.delete(folder);
        }
        table.print(System.out);
    }

    private void run(List<CorpusProgram> programs, EngineRun engine) throws Exception {
        try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
            List<Future<Tally>> tallies = new ArrayList<>();
            for (CorpusProgram program : programs) {
                tallies.add(workers.submit(() -> tally(program, engine)));
            }
            for (int i = 0; i < programs.size(); i++) {
                byMechanism.merge(programs.get(i).mechanism(), tallies.get(i).get(), Tally::plus);
            }
        }
    }

    private Tally tally(CorpusProgram program, EngineRun engine) throws Exception {
        Tally tally = Tally.NONE;
        Map<String, Integer> unexpected = new TreeMap<>();
        String misnamed = "";
        for (long seed = 1; seed <= seeds; seed++) {
            EngineRun.Said said = engine.explore(program, schedules, seed);
            tally = tally.plus(Tally.of(program, said.verdict()));
            if (!program.accepts(said.verdict())) {
                unexpected.merge(said.verdict(), 1, Integer::sum);
            } else if (!program.variable().map(said::names).orElse(true)) {
                misnamed = " variable not named";
            }
        }
        if (!unexpected.isEmpty() || !misnamed.isEmpty()) {
            note("%s: expected %s, got %s of %d%s"
                    .formatted(program, String.join(" or ", program.expected()), unexpected, seeds, misnamed));
        }
        return tally;
    }

    private synchronized void note(String deviation) {
        System.err.println(deviation);
        deviations.add(deviation);
    }

    private void print(PrintStream out) {
        out.println("| mechanism | runs | as expected | missed | false alarm | another kind | not judged |");
        out.println("|---|---|---|---|---|---|---|");
        Tally all = Tally.NONE;
        for (Map.Entry<String, Tally> entry : byMechanism.entrySet()) {
            out.println(entry.getValue().row(entry.getKey()));
            all = all.plus(entry.getValue());
        }
        out.println(all.row("**all**"));
        out.println();
        deviations.stream().sorted().map(line -> "* " + line).forEach(out::println);
    }

    /** Count runs by what they came to. */
    private record Tally(int right, int missed, int falseAlarms, int otherKind, int notJudged) {
        static final Tally NONE = new Tally(0, 0, 0, 0, 0);

        static Tally of(CorpusProgram program, String verdict) {
            if (program.accepts(verdict)) {
                return new Tally(1, 0, 0, 0, 0);
            }
            return switch (verdict) {
                case "CLEAN" -> new Tally(0, 1, 0, 0, 0);
                case "NOT_JUDGED", "CRASHED", "HUNG" -> new Tally(0, 0, 0, 0, 1);
                default -> program.clean() ? new Tally(0, 0, 1, 0, 0) : new Tally(0, 0, 0, 1, 0);
            };
        }

        Tally plus(Tally other) {
            return new Tally(
                    right + other.right,
                    missed + other.missed,
                    falseAlarms + other.falseAlarms,
                    otherKind + other.otherKind,
                    notJudged + other.notJudged);
        }

        String row(String name) {
            int runs = right + missed + falseAlarms + otherKind + notJudged;
            return "| %s | %d | %d | %d | %d | %d | %d |"
                    .formatted(name, runs, right, missed, falseAlarms, otherKind, notJudged);
        }
    }
}
