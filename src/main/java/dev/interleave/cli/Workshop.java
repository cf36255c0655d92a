package dev.interleave.cli;

import dev.interleave.compile.BoxedCompiler;
import dev.interleave.compile.Compiler;
import dev.interleave.grading.Seeds;
import dev.interleave.grading.StepwiseGrading;
import dev.interleave.race.EngineExploration;
import dev.interleave.race.EngineRuntime;
import dev.interleave.sandbox.HostSandbox;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxSettings;
import dev.interleave.speedup.Simulation;
import java.util.function.Consumer;

/** Holds what grading needs, put together without a server. */
final class Workshop implements AutoCloseable {
    private final Sandbox sandbox;
    private final Compiler compiler;
    private final StepwiseGrading grading;

    private Workshop(Sandbox sandbox, Compiler compiler, EngineRuntime engine) {
        this.sandbox = sandbox;
        this.compiler = compiler;
        this.grading = new StepwiseGrading(
                sandbox,
                compiler,
                new EngineExploration(sandbox, engine),
                Simulation.unavailable("this version does not simulate speedup"),
                Seeds.unkeyed());
    }

    /**
     * @param pooled whether boxes are made ahead of need, which pays when many submissions are graded
     */
    static Workshop open(boolean pooled, Consumer<String> progress) {
        SandboxSettings settings = SandboxSettings.ofEnvironment(pooled, progress);
        Sandbox sandbox = HostSandbox.start(settings);
        return new Workshop(sandbox, new BoxedCompiler(sandbox), new EngineRuntime(settings.dataDirectory(), progress));
    }

    StepwiseGrading grading() {
        return grading;
    }

    @Override
    public void close() {
        grading.close();
        compiler.close();
        sandbox.close();
    }
}
