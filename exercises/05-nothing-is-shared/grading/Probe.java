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
    /**
     * @param lines how many lines the counter prints in a child
     * @param slowToEnd whether a child ends late, so that a caller shows who does not wait for it
     */
    public record Input(int increments, int lines, boolean slowToEnd) {}

    /**
     * @param observation what the call returned
     * @param byCaller how often the calling thread added
     * @param byOthers how often other threads of its process did
     * @param inChildren how often each child process did, of those that used the counter; not looked at in explored runs
     * @param tooEarly whether the call returned while the thread was kept waiting
     * @param outlived whether the call returned while a child was about to end
     */
    public record Seen(
            Observation observation,
            int byCaller,
            int byOthers,
            List<Integer> inChildren,
            boolean tooEarly,
            boolean outlived) {}

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
        if (folder != null) {
            Files.createFile(folder.resolve("returned"));
        }
        setting.await(() -> setting.children() == 0);
        List<Integer> inChildren = folder == null ? List.of() : inChildren(folder);
        boolean outlived = folder != null && !found(folder, "outlived-*").isEmpty();
        return new Seen(
                observation, byCaller.arrived(), byOthers.arrived(), inChildren, tooEarly.arrived() > 0, outlived);
    }

    /** Lays out the plan where the child finds it: next to the classes of this very case. */
    private static Path plan(Input input) throws IOException {
        Path classes = Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]);
        Path folder = Files.createDirectories(classes.resolve("counter"));
        for (Path file : found(folder, "*")) {
            Files.delete(file);
        }
        if (input.slowToEnd()) {
            Files.createFile(folder.resolve("slow"));
        }
        Files.writeString(folder.resolve("lines"), String.valueOf(input.lines()));
        return folder;
    }

    private static List<Integer> inChildren(Path folder) throws IOException {
        var counts = new ArrayList<Integer>();
        for (Path file : found(folder, "adds-*")) {
            counts.add(MappedInt.of(file).get());
        }
        return counts;
    }

    private static List<Path> found(Path folder, String names) throws IOException {
        var found = new ArrayList<Path>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
            files.forEach(found::add);
        }
        return found;
    }
}
