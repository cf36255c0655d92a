package dev.interleave.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a program took on this machine, in rounds of processes that take turns with those of other programs. */
final class MeasuredProgram {
    /** So much of a core others may use in a round that counts. */
    private static final double QUIET = 0.1;

    private static final int ROUNDS = 4;
    private static final int MOST_ROUNDS = 8;
    private static final List<String> PRIORITY = List.of("chrt", "-r", "20");

    private final String name;
    private final List<Round> rounds = new ArrayList<>();

    private record Round(double sequential, double parallel, double others) {
        double speedup() {
            return sequential / parallel;
        }
    }

    MeasuredProgram(String name) {
        this.name = name;
    }

    /** Tell whether this host lets programs run before all others. */
    static boolean allowsPriority() throws InterruptedException {
        var command = new ArrayList<>(PRIORITY);
        command.add("true");
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /** Run some rounds in a new process. */
    void measure(Path classes, boolean priority) throws IOException, InterruptedException {
        var command = new ArrayList<String>(priority ? PRIORITY : List.of());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(classes + ":" + System.getProperty("java.class.path"));
        command.add(NativeRounds.class.getName());
        command.add(name);
        command.add(String.valueOf(ROUNDS));
        command.add(String.valueOf(MOST_ROUNDS));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(name + " failed");
        }
        output.lines()
                .map(line -> line.split(" "))
                .forEach(of -> rounds.add(
                        new Round(Double.parseDouble(of[0]), Double.parseDouble(of[1]), Double.parseDouble(of[2]))));
    }

    /** Give the ratio of the median times of the rounds in which the machine was quiet; of the shortest times if it hardly ever was. */
    double speedup() {
        return isQuiet()
                ? median(Round::sequential) / median(Round::parallel)
                : least(Round::sequential) / least(Round::parallel);
    }

    boolean isQuiet() {
        return quiet().size() >= ROUNDS;
    }

    /** Give the lowest speedup of a round that counts. */
    double low() {
        return counted().stream().mapToDouble(Round::speedup).min().orElse(0);
    }

    double high() {
        return counted().stream().mapToDouble(Round::speedup).max().orElse(0);
    }

    private List<Round> quiet() {
        return rounds.stream().filter(round -> round.others() <= QUIET).toList();
    }

    private List<Round> counted() {
        return isQuiet() ? quiet() : rounds;
    }

    private double median(ToDoubleFunction<Round> time) {
        double[] sorted = counted().stream().mapToDouble(time).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private double least(ToDoubleFunction<Round> time) {
        return counted().stream().mapToDouble(time).min().orElse(0);
    }
}
