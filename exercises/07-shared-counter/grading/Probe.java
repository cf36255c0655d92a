package grading;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lab.ex07.CounterWorker;
import lab.kit.JavaChild;
import lab.kit.StartGate;
import lab.kit.WatchedSharedInt;
import lab.kit.grading.Experiment;
import lab.kit.grading.Hesitation;
import lab.kit.grading.Setting;

/** Lets several processes count at the same time, on a counter that notices updates which overlap. */
public final class Probe implements Experiment<CounterWorker, Probe.Input, Probe.Seen> {
    public record Input(int processes, int times) {}

    /**
     * @param value the counter in the end
     * @param conflicts how often a write came after another process's read had got in between
     */
    public record Seen(int value, int conflicts) {}

    @Override
    public Seen observe(CounterWorker solution, Input input, Setting setting) throws Exception {
        Path folder = setting.folder();
        Files.createFile(folder.resolve("lock"));
        Hesitation.into(Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]));
        var counter = WatchedSharedInt.of(folder.resolve("counter"), 1000);
        var children = new ArrayList<Process>();
        for (int number = 0; number < input.processes(); number++) {
            children.add(JavaChild.of(
                            CountingChild.class, folder.toString(), String.valueOf(number), String.valueOf(input.times()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        }
        var gate = new StartGate(folder);
        setting.await(() -> arrived(gate) == input.processes() || !children.stream().allMatch(Process::isAlive));
        gate.open();
        for (Process child : children) {
            child.waitFor();
        }
        check(folder, children);
        return new Seen(counter.peek(), counter.conflicts());
    }

    private static int arrived(StartGate gate) {
        try {
            return gate.arrived();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Path folder, List<Process> children) throws IOException {
        for (int number = 0; number < children.size(); number++) {
            Path report = folder.resolve("report-" + number);
            if (!Files.exists(report)) {
                throw new IllegalStateException(
                        "process " + number + " ended with code " + children.get(number).exitValue()
                                + " before increment had returned");
            }
            String failure = Files.readString(report);
            if (!failure.isEmpty()) {
                throw new IllegalStateException("in process " + number + ": " + failure);
            }
        }
    }
}
