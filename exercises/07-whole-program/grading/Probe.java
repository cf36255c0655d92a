package grading;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lab.ex07.SharedCounter;
import lab.kit.MappedInt;
import lab.kit.StartGate;
import lab.kit.grading.EventLog;
import lab.kit.grading.Experiment;
import lab.kit.grading.Hesitation;
import lab.kit.grading.Setting;
import lab.kit.grading.Tally;

/** Lets all children begin together, and looks at what is left when the call is over. */
public final class Probe implements Experiment<SharedCounter, Probe.Input, Probe.Seen> {
    /** @param fails whether one of the children fails */
    public record Input(int processes, int each, boolean fails) {}

    /**
     * @param value what the call returned, -1 if it threw
     * @param thrown whether it threw the exception that is asked for when a child fails
     * @param steps how often each child asked for the next number
     * @param together whether all children had begun before any of them counted
     * @param alive child processes alive when the call returned
     * @param lines what was logged
     * @param left names of new files that are left
     */
    public record Seen(
            int value,
            boolean thrown,
            List<Integer> steps,
            boolean together,
            int alive,
            List<String> lines,
            List<String> left) {}

    @Override
    public Seen observe(SharedCounter solution, Input input, Setting setting) throws Exception {
        Path folder = plan(input);
        Set<String> before = files();
        var log = new EventLog();
        var met = new Tally();
        var returned = new Tally();
        Thread keeper = Thread.ofPlatform().daemon().name("gatekeeper").start(() -> keep(folder, input, met, returned, setting));
        int value = -1;
        boolean thrown = false;
        int alive;
        try {
            value = solution.count(input.processes(), input.each(), log);
        } catch (Exception e) {
            if (!input.fails()) {
                throw e;
            }
            thrown = true;
        } finally {
            // Before the gatekeeper learns of it, who lets the children go on then.
            alive = setting.children();
            returned.enter();
        }
        Set<String> left = files();
        left.removeAll(before);
        keeper.join();
        return new Seen(value, thrown, steps(folder), met.arrived() > 0, alive, log.texts(), List.copyOf(left));
    }

    private static void keep(Path folder, Input input, Tally met, Tally returned, Setting setting) {
        var gate = new StartGate(folder);
        try {
            if (setting.await(() -> arrived(gate) >= input.processes() || returned.arrived() > 0)
                    && arrived(gate) >= input.processes()) {
                met.enter();
            }
            setting.hold(() -> returned.arrived() > 0);
            gate.open();
            if (input.fails()) {
                // Who does not wait for the others goes on as soon as one has failed.
                setting.await(() -> setting.children() < input.processes() || returned.arrived() > 0);
                setting.hold(() -> returned.arrived() > 0);
                Files.createFile(folder.resolve("over"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int arrived(StartGate gate) {
        try {
            return gate.arrived();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays out the plan where the children find it: next to the classes of this very case. */
    private static Path plan(Input input) throws IOException {
        Path classes = Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]);
        Hesitation.into(classes);
        Path folder = Files.createDirectories(classes.resolve("work"));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        if (input.fails()) {
            Files.createFile(folder.resolve("fails"));
        }
        return folder;
    }

    private static List<Integer> steps(Path folder) throws IOException {
        var steps = new ArrayList<Integer>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "steps-*")) {
            for (Path file : files) {
                steps.add(MappedInt.of(file).get());
            }
        }
        return steps;
    }

    /** Lists the files where temporary ones go, except those that Java machines keep for themselves. */
    private static Set<String> files() throws IOException {
        var names = new TreeSet<String>();
        for (String place : Set.of(System.getProperty("java.io.tmpdir"), "")) {
            try (Stream<Path> files = Files.list(Path.of(place).toAbsolutePath())) {
                names.addAll(files.map(file -> file.getFileName().toString())
                        .filter(name -> !name.startsWith("hsperfdata") && !name.startsWith(".java_pid"))
                        .collect(Collectors.toSet()));
            }
        }
        return names;
    }
}
