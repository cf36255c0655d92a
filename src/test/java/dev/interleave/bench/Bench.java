package dev.interleave.bench;

import dev.interleave.bench.slides.SlidesBench;
import dev.interleave.box.engine.corpus.Comparison;
import dev.interleave.box.engine.corpus.CorpusTable;
import dev.interleave.box.engine.corpus.EngineSpeed;
import dev.interleave.box.engine.corpus.Replays;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Run one of the project's benchmarks by name; results go to standard output as a Markdown table. */
public final class Bench {
    /** A benchmark. */
    @FunctionalInterface
    interface Benchmark {
        void run(List<String> arguments) throws Exception;
    }

    private static final Map<String, Benchmark> BENCHMARKS = new TreeMap<>(Map.of(
            "grading",
            GradingBench::run,
            "simulate",
            SimulateBench::run,
            "engine",
            arguments -> EngineSpeed.main(arguments.toArray(String[]::new)),
            "determinism",
            DeterminismBench::run,
            "replay",
            arguments -> Replays.main(arguments.toArray(String[]::new)),
            "speedup",
            SpeedupBench::run,
            "exhaust",
            ExhaustBench::run,
            "slides",
            SlidesBench::run,
            "corpus",
            arguments -> CorpusTable.main(arguments.toArray(String[]::new)),
            "compare",
            arguments -> Comparison.main(arguments.toArray(String[]::new))));

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Benchmark benchmark = arguments.length == 0 ? null : BENCHMARKS.get(arguments[0]);
        if (benchmark == null) {
            System.err.println("Usage: ./interleave bench " + String.join(" | ", BENCHMARKS.keySet()));
            System.exit(2);
            return;
        }
        benchmark.run(Arrays.asList(arguments).subList(1, arguments.length));
        System.exit(0);
    }
}
