package dev.interleave.cli;

import dev.interleave.compile.BoxedCompiler;
import dev.interleave.compile.Compiler;
import dev.interleave.grading.Seeds;
import dev.interleave.grading.SpeedupStudy;
import dev.interleave.grading.StepwiseGrading;
import dev.interleave.race.EngineExploration;
import dev.interleave.race.EngineRuntime;
import dev.interleave.sandbox.HostSandbox;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxSettings;
import dev.interleave.speedup.EngineSimulation;
import dev.interleave.speedup.NativeMeasurement;
import dev.interleave.speedup.Simulation;
import dev.interleave.speedup.SimulationRuntime;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds what grading needs, put together without a server. */
final class Workshop implements AutoCloseable {
    private final Sandbox sandbox;
    private final Compiler compiler;
    private final StepwiseGrading grading;
    private final Simulation simulation;
    private final Path dataDirectory;

    private Workshop(
            Sandbox sandbox, Compiler compiler, EngineRuntime engine, Simulation simulation, Path dataDirectory) {
        this.sandbox = sandbox;
        this.compiler = compiler;
        this.simulation = simulation;
        this.dataDirectory = dataDirectory;
        this.grading = new StepwiseGrading(
                sandbox, compiler, new EngineExploration(sandbox, engine), simulation, Seeds.unkeyed());
    }

    /**
     * @param pooled whether boxes are made ahead of need, which pays when many submissions are graded
     */
    static Workshop open(boolean pooled, Consumer<String> progress) {
        SandboxSettings settings = SandboxSettings.ofEnvironment(pooled, progress);
        Sandbox sandbox = HostSandbox.start(settings);
        var compiler = new BoxedCompiler(sandbox);
        var simulation = new EngineSimulation(
                sandbox, compiler, new SimulationRuntime(settings.dataDirectory(), progress), settings.dataDirectory());
        return new Workshop(
                sandbox,
                compiler,
                new EngineRuntime(settings.dataDirectory(), progress),
                simulation,
                settings.dataDirectory());
    }

    StepwiseGrading grading() {
        return grading;
    }

    /**
     * @param natively whether it is measured on this host as well
     */
    SpeedupStudy speedup(boolean natively, Consumer<String> progress) {
        Optional<NativeMeasurement> measurement = natively
                ? Optional.of(new NativeMeasurement(sandbox, compiler, dataDirectory, progress))
                : Optional.empty();
        return new SpeedupStudy(sandbox, compiler, simulation, measurement, Seeds.unkeyed());
    }

    @Override
    public void close() {
        grading.close();
        compiler.close();
        sandbox.close();
    }
}
