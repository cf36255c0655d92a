package grading;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lab.ex05.ProcessWorkers;
import lab.kit.StartGate;
import lab.kit.grading.EventLog;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;
import lab.kit.grading.Tally;

/** Lets all children meet inside their chores before any of them may end. */
public final class Probe implements Experiment<ProcessWorkers, Probe.Input, Probe.Seen> {
    private static final int CHORE_MILLIS = 400;

    /**
     * What each child does.
     *
     * @param codes the exit codes, one a worker
     * @param lines how many lines each child prints on the way
     */
    public record Input(List<Integer> codes, int lines) {}

    /**
     * @param codes what the call returned, null if it returned null
     * @param atReturn what was logged when the call returned
     * @param pids process ids of those who began a chore
     * @param together whether all chores were going on at once
     * @param alive child processes alive when the call returned
     * @param late lines that were logged afterwards; looked at in explored runs only
     */
    public record Seen(
            List<Integer> codes, List<String> atReturn, List<String> pids, boolean together, int alive, int late) {}

    @Override
    public Seen observe(ProcessWorkers solution, Input input, Setting setting) throws Exception {
        if (setting.explored()) {
            return unhindered(solution, input, setting);
        }
        Path folder = plan(input);
        var gate = new StartGate(folder);
        var log = new EventLog();
        var met = new Tally();
        var returned = new Tally();
        Thread keeper = Thread.ofPlatform().daemon().name("gatekeeper").start(() -> keep(folder, gate, input, met, returned, setting));
        List<Integer> codes = solution.runAll(input.codes().size(), Duration.ofMillis(50), log);
        int alive = setting.children();
        List<String> atReturn = log.texts();
        returned.enter();
        keeper.join();
        return new Seen(codes == null ? null : new ArrayList<>(codes), atReturn, pids(folder), met.arrived() > 0, alive, 0);
    }

    /** Each child works for the same time, and nobody is held up. */
    private static Seen unhindered(ProcessWorkers solution, Input input, Setting setting) throws Exception {
        var log = new EventLog();
        List<Integer> codes = solution.runAll(input.codes().size(), Duration.ofMillis(CHORE_MILLIS), log);
        int alive = setting.children();
        List<String> atReturn = log.texts();
        if (!setting.timed()) {
            Thread.sleep(CHORE_MILLIS * 2);
        }
        int late = log.size() - atReturn.size();
        return new Seen(codes == null ? null : new ArrayList<>(codes), atReturn, List.of(), true, alive, late);
    }

    private static void keep(
            Path folder, StartGate gate, Input input, Tally met, Tally returned, Setting setting) {
        try {
            int workers = input.codes().size();
            if (setting.await(() -> arrived(gate) >= workers || returned.arrived() > 0) && arrived(gate) >= workers) {
                met.enter();
                endFailing(folder, input, setting);
            }
            setting.hold(() -> returned.arrived() > 0);
            new StartGate(folder.resolve("failing")).open();
            gate.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The others go on as if nothing had happened; who ends them has the time to do so. */
    private static void endFailing(Path folder, Input input, Setting setting) throws IOException {
        new StartGate(folder.resolve("failing")).open();
        long others = input.codes().stream().filter(code -> code == 0).count();
        if (others < input.codes().size()) {
            setting.await(() -> setting.children() <= others);
            setting.hold(() -> setting.children() < others);
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
        Path folder = classes.resolve("chore");
        clear(folder);
        Files.createDirectories(folder.resolve("failing"));
        for (int worker = 0; worker < input.codes().size(); worker++) {
            Files.write(
                    folder.resolve("plan-" + worker),
                    List.of(String.valueOf(input.codes().get(worker)), String.valueOf(input.lines())));
        }
        return folder;
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    if (Files.isDirectory(file)) {
                        clear(file);
                    }
                    Files.delete(file);
                }
            }
        }
    }

    private static List<String> pids(Path folder) throws IOException {
        var pids = new ArrayList<String>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "arrived-*")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                pids.add(name.substring(name.lastIndexOf('-') + 1));
            }
        }
        return pids;
    }
}
