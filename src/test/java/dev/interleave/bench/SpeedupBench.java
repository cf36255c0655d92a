package dev.interleave.bench;

import dev.interleave.compile.BoxedCompiler;
import dev.interleave.compile.Compiler;
import dev.interleave.exercise.ExerciseFolder;
import dev.interleave.exercise.ExerciseFolder.Reading;
import dev.interleave.grading.GradingRequest;
import dev.interleave.grading.GradingRequest.Scope;
import dev.interleave.grading.Seeds;
import dev.interleave.grading.SpeedupAnswer;
import dev.interleave.grading.SpeedupStudy;
import dev.interleave.sandbox.HostSandbox;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxSettings;
import dev.interleave.speedup.EngineSimulation;
import dev.interleave.speedup.NativeMeasurement;
import dev.interleave.speedup.Simulation;
import dev.interleave.speedup.SimulationRuntime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Score one submission time and again while none, one and two cores burn in the background: how many different answers the simulation
 * gives, and how often a stopwatch would have come to the wrong verdict.
 *
 * <p>Arguments: how often to simulate (50) and how often to measure (10) at each load. The submission is right and as fast as the
 * reference, so that a stopwatch is wrong whenever it sees less than half of the gain that two cores allow.
 */
final class SpeedupBench {
    private static final int HOST_CORES = 2;

    private final GradingRequest request;
    private final SpeedupStudy simulating;
    private final SpeedupStudy measuring;

    private SpeedupBench(GradingRequest request, SpeedupStudy simulating, SpeedupStudy measuring) {
        this.request = request;
        this.simulating = simulating;
        this.measuring = measuring;
    }

    static void run(List<String> arguments) throws IOException, InterruptedException {
        int times = arguments.isEmpty() ? 50 : Integer.parseInt(arguments.get(0));
        int measured = arguments.size() < 2 ? 10 : Integer.parseInt(arguments.get(1));
        SandboxSettings settings = SandboxSettings.ofEnvironment(false, line -> {});
        try (Sandbox sandbox = HostSandbox.start(settings);
                Compiler compiler = new BoxedCompiler(sandbox)) {
            Path data = settings.dataDirectory();
            Simulation simulation =
                    new EngineSimulation(sandbox, compiler, new SimulationRuntime(data, line -> {}), data);
            var measurement = new NativeMeasurement(sandbox, compiler, data, line -> {});
            new SpeedupBench(
                            request(),
                            new SpeedupStudy(sandbox, compiler, simulation, Optional.empty(), Seeds.unkeyed()),
                            new SpeedupStudy(
                                    sandbox,
                                    compiler,
                                    Simulation.unavailable("measured only"),
                                    Optional.of(measurement),
                                    Seeds.unkeyed()))
                    .table(times, measured);
        }
    }

    private static GradingRequest request() {
        var read = (Reading.Read) ExerciseFolder.read(
                Path.of(System.getProperty("interleave.root", "."), "src/test/exercises/04-chains"));
        var reference = read.references().stream()
                .filter(each -> each.name().equals("thread"))
                .findFirst()
                .orElseThrow();
        return new GradingRequest(read.exercise(), reference.sources(), Scope.EVERYTHING, OptionalLong.empty());
    }

    private void table(int times, int measured) throws IOException, InterruptedException {
        System.out.println(
                "| cores burning | simulated | different answers | speedup on 2 cores | measured | lowest–highest"
                        + " | wrong verdicts of the stopwatch |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (int burning = 0; burning <= HOST_CORES; burning++) {
            List<Process> burners = burn(burning);
            try {
                row(burning, times, measured);
            } finally {
                burners.forEach(Process::destroyForcibly);
            }
        }
    }

    /** Simulations run two at a time, measurements one by one. */
    private Set<SpeedupAnswer> answers(int times) throws InterruptedException {
        Set<SpeedupAnswer> answers = new HashSet<>();
        try (var pool = Executors.newFixedThreadPool(HOST_CORES)) {
            List<Callable<SpeedupAnswer>> studies =
                    Collections.nCopies(times, () -> simulating.study(request, List.of(1, HOST_CORES)));
            for (Future<SpeedupAnswer> study : pool.invokeAll(studies)) {
                answers.add(study.resultNow());
            }
        }
        return answers;
    }

    private void row(int burning, int times, int measured) throws InterruptedException {
        long began = System.nanoTime();
        Set<SpeedupAnswer> answers = answers(times);
        System.err.printf(
                Locale.ROOT, "%d simulations took %d s%n", times, (System.nanoTime() - began) / 1_000_000_000);
        double simulated = speedup(answers.iterator().next());
        List<Double> figures = new ArrayList<>();
        for (int i = 0; i < measured; i++) {
            SpeedupAnswer answer = measuring.study(request, List.of(1, HOST_CORES));
            if (answer.measured() != null) {
                figures.add(answer.measured().speedup());
            }
        }
        long wrong = figures.stream()
                .filter(figure -> figure - 1 < (simulated - 1) / 2)
                .count();
        System.out.printf(
                Locale.ROOT,
                "| %d | %d | %d | %.2f | %d | %.2f–%.2f | %d of %d |%n",
                burning,
                times,
                answers.size(),
                simulated,
                figures.size(),
                figures.stream().mapToDouble(Double::doubleValue).min().orElse(0),
                figures.stream().mapToDouble(Double::doubleValue).max().orElse(0),
                wrong,
                figures.size());
    }

    private static double speedup(SpeedupAnswer answer) {
        if (answer.speedup() == null) {
            throw new IllegalStateException("The submission was not simulated: " + answer.notJudged());
        }
        int at = answer.speedup().cores().indexOf(HOST_CORES);
        return answer.speedup().submission().orElseThrow().speedups().get(at);
    }

    private static List<Process> burn(int cores) throws IOException {
        var burners = new ArrayList<Process>();
        for (int i = 0; i < cores; i++) {
            burners.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
        }
        return burners;
    }
}
