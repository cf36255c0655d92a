package dev.interleave.bench;

import dev.interleave.sandbox.HostSandbox;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxSettings;
import dev.interleave.speedup.EngineSimulator;
import dev.interleave.speedup.Simulated;
import dev.interleave.speedup.Simulated.OnCores;
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
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Compare the simulation with this machine: how many times faster is a program's {@code parallel} than its {@code sequential} on two cores,
 * simulated and measured. The programs take turns for some passes, with real-time priority where the host allows it; rounds in which others
 * used a processor do not count. Programs that were written after the costs had been fitted stand apart. A yardstick, two threads that share
 * nothing, is measured between them: what this machine's two cores lose by each other is told from what the simulation gets wrong.
 */
final class SimulateBench {
    private static final Path PROGRAMS = Path.of("src/test/simulated");
    private static final Path HELD_OUT = PROGRAMS.resolve("heldout");
    private static final String YARDSTICK = "Apart";
    private static final int PROGRAMS_PER_YARDSTICK = 10;
    private static final int PASSES = 3;
    private static final int CORES = 2;

    private final Path classes;
    private final EngineSimulator simulator;
    private final Map<String, String> explained;
    private final boolean real;

    private SimulateBench(Path classes, EngineSimulator simulator) throws IOException, InterruptedException {
        this.classes = classes;
        this.simulator = simulator;
        this.explained = explanations();
        this.real = MeasuredProgram.allowsPriority();
    }

    /** Compare the programs that are named, or all. */
    static void run(List<String> names) throws Exception {
        Path classes = Files.createTempDirectory("simulated");
        SandboxSettings settings = SandboxSettings.ofEnvironment(false, System.err::println);
        try (Sandbox sandbox = HostSandbox.start(settings)) {
            compile(classes);
            var runtime = new SimulationRuntime(settings.dataDirectory(), System.err::println);
            var bench = new SimulateBench(classes, new EngineSimulator(sandbox, runtime));
            bench.compare(chosen(PROGRAMS, names), chosen(HELD_OUT, names));
        } finally {
            delete(classes);
        }
    }

    private void compare(List<String> fitted, List<String> heldOut) throws Exception {
        Map<String, MeasuredProgram> measured = new TreeMap<>();
        var yardstick = new MeasuredProgram(YARDSTICK);
        for (int pass = 1; pass <= PASSES; pass++) {
            System.err.println("pass " + pass + " of " + PASSES);
            int done = 0;
            for (String name : concat(fitted, heldOut)) {
                if (done++ % PROGRAMS_PER_YARDSTICK == 0) {
                    yardstick.measure(classes, real);
                }
                measured.computeIfAbsent(name, MeasuredProgram::new).measure(classes, real);
            }
        }
        System.out.println("Speedup on two cores, medians of the quiet rounds of " + PASSES + " passes, "
                + (real
                        ? "with real-time priority."
                        : "without real-time priority: other load falsifies what is measured."));
        System.out.printf(
                Locale.ROOT,
                "Two threads that share nothing were %.2f times as fast as one (%.2f–%.2f); on these cores means with two that are.%n",
                yardstick.speedup(),
                yardstick.low(),
                yardstick.high());
        table("The costs were fitted on these:", fitted, measured, yardstick.speedup());
        table(
                "These were written afterwards, and nothing was changed for them:",
                heldOut,
                measured,
                yardstick.speedup());
    }

    private void table(String title, List<String> names, Map<String, MeasuredProgram> measured, double together)
            throws IOException {
        if (names.isEmpty()) {
            return;
        }
        System.out.println();
        System.out.println(title);
        System.out.println();
        System.out.println(
                "| Program | simulated | measured | lowest–highest | error | on these cores | error | why |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        var errors = new ArrayList<Double>();
        var errorsHere = new ArrayList<Double>();
        for (String name : names) {
            MeasuredProgram program = measured.get(name);
            OnCores sequential = simulated(name, "sequential");
            OnCores parallel = simulated(name, "parallel");
            double speedup = (double) sequential.makespan() / parallel.makespan();
            double here = BothCores.makespan(sequential, together) / BothCores.makespan(parallel, together);
            row(name, program, speedup, here);
            errors.add(Math.abs(speedup / program.speedup() - 1));
            errorsHere.add(Math.abs(here / program.speedup() - 1));
        }
        System.out.println();
        System.out.println("Median error " + summary(errors) + "; on these cores " + summary(errorsHere) + ".");
    }

    private static String summary(List<Double> errors) {
        List<Double> sorted = errors.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%.0f %%, %d of %d within 10 %%",
                100 * sorted.get(sorted.size() / 2),
                errors.stream().filter(error -> error <= 0.1).count(),
                errors.size());
    }

    private void row(String name, MeasuredProgram measured, double simulated, double here) {
        double error = here / measured.speedup() - 1;
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f%s | %.2f–%.2f | %+.0f %% | %.2f | %+.0f %% | %s |%n",
                name,
                simulated,
                measured.speedup(),
                measured.isQuiet() ? "" : " (never quiet)",
                measured.low(),
                measured.high(),
                100 * (simulated / measured.speedup() - 1),
                here,
                100 * error,
                Math.abs(error) > 0.1 ? explained.getOrDefault(name, "not explained yet") : "");
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private OnCores simulated(String name, String method) throws IOException {
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
        return simulated.runs().getFirst();
    }

    private static Map<String, String> explanations() throws IOException {
        Map<String, String> explained = new HashMap<>();
        for (String line : Files.readAllLines(PROGRAMS.resolve("explained.txt"))) {
            int colon = line.indexOf(':');
            explained.put(line.substring(0, colon), line.substring(colon + 1).trim());
        }
        return explained;
    }

    private static List<String> chosen(Path folder, List<String> wanted) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .filter(name -> !Set.of("Kernel", "Use", YARDSTICK).contains(name))
                    .filter(name -> wanted.isEmpty() || wanted.contains(name))
                    .sorted()
                    .toList();
        }
    }

    private static void compile(Path target) throws IOException {
        var command = new ArrayList<>(List.of("-g", "-d", target.toString()));
        try (Stream<Path> files = Files.walk(PROGRAMS)) {
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
