package dev.interleave.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Grade the same submission again and again, each time in a new process, every other time with all processors busy, and tell how many
 * different verdicts and findings came out: {@code determinism [TIMES [EXERCISE PATH]]}.
 */
final class DeterminismBench {
    private static final String EXERCISE = "04-build-a-gil";
    private static final String SUBMISSION = "reference-solutions/04-build-a-gil/rejected/data-race/lock-per-call";

    private final String exercise;
    private final String submission;
    private final Map<String, Integer> verdicts = new TreeMap<>();
    private final Map<String, Integer> findings = new TreeMap<>();
    private final Map<String, Integer> explored = new TreeMap<>();

    private DeterminismBench(String exercise, String submission) {
        this.exercise = exercise;
        this.submission = submission;
    }

    static void run(List<String> arguments) throws Exception {
        int times = arguments.isEmpty() ? 100 : Integer.parseInt(arguments.getFirst());
        boolean given = arguments.size() > 2;
        var bench = new DeterminismBench(
                given ? arguments.get(1) : EXERCISE,
                given ? arguments.get(2) : Path.of(SUBMISSION).toString());
        for (int i = 0; i < times; i++) {
            if (i % 2 == 0) {
                bench.grade();
            } else {
                try (Load ignored = new Load()) {
                    bench.grade();
                }
            }
            System.err.printf("%d of %d grades: %s%n", i + 1, times, bench.verdicts);
        }
        System.out.printf(
                "| %s | %d grades, half of them with all processors busy |%n|---|---|%n", bench.submission, times);
        System.out.printf("| verdicts | %s |%n", bench.verdicts);
        System.out.printf("| different lists of findings | %d %s |%n", bench.findings.size(), bench.findings.values());
        System.out.printf(
                "| different lists of explored findings | %d %s |%n", bench.explored.size(), bench.explored.values());
    }

    private void grade() throws IOException, InterruptedException {
        JsonNode report = new ObjectMapper().readTree(output());
        verdicts.merge(
                report.path("verdict").asText() + " " + report.path("score").asInt(), 1, Integer::sum);
        findings.merge(report.path("findings").toString(), 1, Integer::sum);
        var withSchedule = new ArrayList<String>();
        for (JsonNode finding : report.path("findings")) {
            if (finding.hasNonNull("schedule")) {
                withSchedule.add(finding.toString());
            }
        }
        explored.merge(withSchedule.toString(), 1, Integer::sum);
    }

    private String output() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dinterleave.root=" + System.getProperty("interleave.root", "."),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.interleave.cli.InterleaveCommand",
                        "grade",
                        "--exercise",
                        exercise,
                        submission,
                        "--format",
                        "json")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    /** Keeps all processors busy until it is closed. */
    private static final class Load implements AutoCloseable {
        private final List<Thread> burners = new ArrayList<>();
        private volatile boolean over;

        Load() {
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                burners.add(Thread.ofPlatform().daemon().start(this::burn));
            }
        }

        private void burn() {
            while (!over) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void close() throws InterruptedException {
            over = true;
            for (Thread burner : burners) {
                burner.join();
            }
        }
    }
}
