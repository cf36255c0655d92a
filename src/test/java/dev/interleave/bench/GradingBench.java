package dev.interleave.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Measures one warm submission from POST to verdict against a raw javac and JUnit console run of the same task, in the same
 * rounds. Argument: rounds, 10 unless told.
 */
final class GradingBench {
    private static final String EXERCISE = "02-start-and-join";
    private static final String NATIVE_ONLY = "02-start-and-join-natively";

    private GradingBench() {}

    static void run(List<String> arguments) throws Exception {
        int rounds = arguments.isEmpty() ? 10 : Integer.parseInt(arguments.getFirst());
        Path root = Path.of(System.getProperty("interleave.root", "."));
        String solution = Files.readString(root.resolve("reference-solutions/" + EXERCISE + "/thread/Solution.java"));
        try (ServedInterleave server = ServedInterleave.start(nativeOnly(root))) {
            Samples judged = new Samples("Interleave, warm, native cases only: POST to verdict", server::cpuSeconds);
            Samples whole = new Samples("Interleave, warm, also explored: POST to verdict", server::cpuSeconds);
            Samples first = new Samples("… of which until every native case was ruled on", server::cpuSeconds);
            Samples raw = new Samples("raw javac and JUnit console", Machine::cpuSecondsOfEnded);
            server.await(NATIVE_ONLY);
            for (int warmUp = 0; warmUp < 10; warmUp++) {
                accepted(server.grade(NATIVE_ONLY, varied(solution, -1 - warmUp)));
                accepted(server.grade(EXERCISE, varied(solution, -1 - warmUp)));
            }
            for (int round = 0; round < rounds; round++) {
                String sent = varied(solution, round);
                judged.measure(() -> accepted(server.grade(NATIVE_ONLY, sent)));
                whole.measure(() -> first.add(accepted(server.grade(EXERCISE, sent))));
                raw.measure(() -> rawRun(root, sent));
            }
            System.out.println(Samples.header());
            for (Samples samples : List.of(judged, whole, first, raw)) {
                System.out.println(samples.row());
            }
        }
    }

    private static double accepted(ServedInterleave.Graded graded) {
        require(graded.verdict(), "ACCEPTED");
        return graded.judgedSeconds();
    }

    /** The same exercise where interleavings are not explored; gives the folder that it is in. */
    private static Path nativeOnly(Path root) throws IOException {
        Path exercises = Files.createTempDirectory("interleave-bench-exercises-");
        Path folder = exercises.resolve(NATIVE_ONLY);
        copy(root.resolve("exercises/" + EXERCISE), folder);
        for (String reference : List.of("thread", "virtual-thread", "rejected/not-joined/no-join")) {
            copy(
                    root.resolve("reference-solutions/" + EXERCISE).resolve(reference),
                    folder.resolve("reference-solutions").resolve(reference));
        }
        Path settings = folder.resolve("exercise.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replaceFirst("(?m)^id: .*$", "id: " + UUID.randomUUID())
                        .replaceFirst("(?m)^race: .*\n", "")
                        .replaceFirst("(?m)^speedup: .*\n", "")
                        .replaceFirst("(?m)^rubric: .*$", "rubric: { correctness: 80, resources: 20 }"));
        return exercises;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    /** The same program with another comment, so that no cache helps. */
    private static String varied(String source, int round) {
        return source + "\n// " + round + "\n";
    }

    private static void rawRun(Path root, String source) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("interleave-raw-");
        Files.writeString(work.resolve("Solution.java"), source);
        Path console = root.resolve("target/bench/junit-console.jar");
        Path java = Path.of(System.getProperty("java.home"), "bin");
        List<String> javac = new ArrayList<>(List.of(
                java.resolve("javac").toString(),
                "-d",
                work.toString(),
                "-cp",
                console.toString(),
                work.resolve("Solution.java").toString(),
                root.resolve("src/test/bench/junit/StartAndJoinTests.java").toString()));
        try (var contract = Files.walk(root.resolve("exercises/" + EXERCISE + "/contract"))) {
            contract.filter(file -> file.toString().endsWith(".java")).forEach(file -> javac.add(file.toString()));
        }
        execute(javac);
        execute(List.of(
                java.resolve("java").toString(),
                "-jar",
                console.toString(),
                "execute",
                "-cp",
                work.toString(),
                "--select-class",
                "StartAndJoinTests"));
    }

    private static void execute(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        require(Integer.toString(process.waitFor()), "0");
    }

    private static void require(String seen, String expected) {
        if (!seen.equals(expected)) {
            throw new IllegalStateException("expected " + expected + ", got " + seen);
        }
    }
}
