package dev.interleave.bench;

import dev.interleave.sandbox.HostSandbox;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxSettings;
import dev.interleave.speedup.EngineSimulator;
import dev.interleave.speedup.Simulated;
import dev.interleave.speedup.SimulationRequest;
import dev.interleave.speedup.SimulationRequest.Use;
import dev.interleave.speedup.SimulationRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Compare the simulation with this machine: how many times faster is a program's {@code parallel} than its {@code sequential} on two cores,
 * simulated and measured. Measured is the shortest time of each over some rounds by turns, with real-time priority where the host allows
 * it, so that other load takes no part.
 */
final class SimulateBench {
    private static final Path PROGRAMS = Path.of("src/test/simulated");
    private static final int ROUNDS = 14;
    private static final int CORES = 2;
    private static final List<String> PRIORITY = List.of("chrt", "-r", "20");

    private final Path classes;
    private final EngineSimulator simulator;
    private final Map<String, String> explained;
    private final boolean real;
    private final List<Double> errors = new ArrayList<>();

    private SimulateBench(Path classes, EngineSimulator simulator) throws IOException, InterruptedException {
        this.classes = classes;
        this.simulator = simulator;
        this.explained = explanations();
        this.real = allowsPriority();
    }

    /** Compare the programs that are named, or all. */
    static void run(List<String> names) throws Exception {
        Path classes = Files.createTempDirectory("simulated");
        SandboxSettings settings = SandboxSettings.ofEnvironment(false, System.err::println);
        try (Sandbox sandbox = HostSandbox.start(settings)) {
            compile(classes);
            var runtime = new SimulationRuntime(settings.dataDirectory(), System.err::println);
            new SimulateBench(classes, new EngineSimulator(sandbox, runtime)).compare(names.isEmpty() ? all() : names);
        } finally {
            delete(classes);
        }
    }

    private void compare(List<String> names) throws Exception {
        System.out.println("Speedup on two cores, " + ROUNDS + " rounds, "
                + (real ? "real-time priority" : "without real-time priority: other load falsifies what is measured"));
        System.out.println();
        System.out.println("| Program | simulated | measured | error |  |");
        System.out.println("|---|---|---|---|---|");
        for (String name : names) {
            double simulated = simulated(name);
            double measured = measured(name);
            double error = simulated / measured - 1;
            errors.add(Math.abs(error));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %+.0f %% | %s |%n",
                    name,
                    simulated,
                    measured,
                    100 * error,
                    Math.abs(error) > 0.1 ? explained.getOrDefault(name, "") : "");
        }
        List<Double> sorted = errors.stream().sorted().toList();
        System.out.println();
        System.out.printf(
                Locale.ROOT,
                "Median error %.0f %%; %d of %d within 10 %%.%n",
                100 * sorted.get(sorted.size() / 2),
                errors.stream().filter(error -> error <= 0.1).count(),
                errors.size());
    }

    private double simulated(String name) throws IOException {
        return (double) makespan(name, "sequential") / makespan(name, "parallel");
    }

    private long makespan(String name, String method) throws IOException {
        Map<String, byte[]> needed = new HashMap<>();
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.toList()) {
                String type = file.getFileName().toString().replace(".class", "");
                if (type.equals(name) || type.startsWith(name + "$") || type.equals("Kernel") || type.equals("Use")) {
                    needed.put(type, Files.readAllBytes(file));
                }
            }
        }
        var use = new Use.OfMain("Use", List.of(name, method), "");
        var request = new SimulationRequest(
                needed, use, Set.of(name), List.of(CORES), 1, SimulationRequest.DEFAULT_MOST_WORK);
        Simulated simulated = simulator.simulate(request).getFirst();
        if (!simulated.simulated()) {
            throw new IllegalStateException(name + " was not simulated: " + simulated.reason());
        }
        return simulated.runs().getFirst().makespan();
    }

    private double measured(String name) throws IOException, InterruptedException {
        var command = new ArrayList<String>(real ? PRIORITY : List.of());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-cp");
        command.add(classes + ":" + System.getProperty("java.class.path"));
        command.add(NativeRounds.class.getName());
        command.add(name);
        command.add(String.valueOf(ROUNDS));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] times =
                new String(process.getInputStream().readAllBytes()).trim().split(" ");
        if (process.waitFor() != 0) {
            throw new IllegalStateException(name + " failed");
        }
        return Double.parseDouble(times[0]) / Double.parseDouble(times[1]);
    }

    private static boolean allowsPriority() throws InterruptedException {
        var command = new ArrayList<>(PRIORITY);
        command.add("true");
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static Map<String, String> explanations() throws IOException {
        Map<String, String> explained = new HashMap<>();
        for (String line : Files.readAllLines(PROGRAMS.resolve("explained.txt"))) {
            int colon = line.indexOf(':');
            explained.put(line.substring(0, colon), line.substring(colon + 1).trim());
        }
        return explained;
    }

    private static List<String> all() throws IOException {
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .filter(name -> !name.equals("Kernel") && !name.equals("Use"))
                    .sorted()
                    .toList();
        }
    }

    private static void compile(Path target) throws IOException {
        var command = new ArrayList<>(List.of("-g", "-d", target.toString()));
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(command::add);
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the programs do not compile");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
