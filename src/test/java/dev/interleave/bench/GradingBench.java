package dev.interleave.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures one warm submission from POST to verdict against a raw javac and JUnit console run of the same task, in the same
 * rounds. Argument: rounds, 10 unless told.
 */
final class GradingBench {
    private static final String EXERCISE = "02-start-and-join";

    private GradingBench() {}

    static void run(List<String> arguments) throws Exception {
        int rounds = arguments.isEmpty() ? 10 : Integer.parseInt(arguments.getFirst());
        Path root = Path.of(System.getProperty("interleave.root", "."));
        String solution = Files.readString(root.resolve("reference-solutions/" + EXERCISE + "/thread/Solution.java"));
        Samples served = new Samples("Interleave, warm, POST to verdict");
        Samples raw = new Samples("raw javac and JUnit console");
        try (ServedInterleave server = ServedInterleave.start()) {
            for (int warmUp = 0; warmUp < 10; warmUp++) {
                require(server.grade(EXERCISE, varied(solution, -1 - warmUp)), "ACCEPTED");
            }
            for (int round = 0; round < rounds; round++) {
                String sent = varied(solution, round);
                served.measure(() -> require(server.grade(EXERCISE, sent), "ACCEPTED"));
                raw.measure(() -> rawRun(root, sent));
            }
        }
        System.out.println(Samples.header());
        System.out.println(served.row());
        System.out.println(raw.row());
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
