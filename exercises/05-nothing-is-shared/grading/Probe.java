package grading;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lab.ex05.Counter;
import lab.ex05.Isolation;
import lab.ex05.Observation;
import lab.kit.MappedInt;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;
import lab.kit.grading.Tally;

/** Counts who adds where, and keeps the thread waiting for as long as somebody might look too early. */
public final class Probe implements Experiment<Isolation, Probe.Input, Probe.Seen> {
    /** @param lines how many lines the counter prints in a child */
    public record Input(int increments, int lines) {}

    /**
     * @param observation what the call returned
     * @param byCaller how often the calling thread added
     * @param byOthers how often other threads of its process did
     * @param inChildren how often each child process did, of those that used the counter; not looked at in explored runs
     * @param tooEarly whether the call returned while the thread was kept waiting
     */
    public record Seen(Observation observation, int byCaller, int byOthers, List<Integer> inChildren, boolean tooEarly) {}

    @Override
    public Seen observe(Isolation solution, Input input, Setting setting) throws Exception {
        Path folder = setting.explored() ? null : plan(input);
        Thread caller = Thread.currentThread();
        var byCaller = new Tally();
        var byOthers = new Tally();
        var returned = new Tally();
        var tooEarly = new Tally();
        Counter.watch(() -> {
            if (Thread.currentThread() == caller) {
                byCaller.enter();
            } else if (byOthers.enter() == 1 && setting.hold(() -> returned.arrived() > 0)) {
                tooEarly.enter();
            }
        });
        Observation observation = solution.observe(input.increments());
        returned.enter();
        setting.await(() -> setting.children() == 0);
        List<Integer> inChildren = folder == null ? List.of() : inChildren(folder);
        return new Seen(observation, byCaller.arrived(), byOthers.arrived(), inChildren, tooEarly.arrived() > 0);
    }

    /** Lays out the plan where the child finds it: next to the classes of this very case. */
    private static Path plan(Input input) throws IOException {
        Path classes = Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]);
        Path folder = Files.createDirectories(classes.resolve("counter"));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.writeString(folder.resolve("lines"), String.valueOf(input.lines()));
        return folder;
    }

    private static List<Integer> inChildren(Path folder) throws IOException {
        var counts = new ArrayList<Integer>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "adds-*")) {
            for (Path file : files) {
                counts.add(MappedInt.of(file).get());
            }
        }
        return counts;
    }
}
