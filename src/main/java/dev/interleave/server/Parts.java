package dev.interleave.server;

import dev.interleave.compile.BoxedCompiler;
import dev.interleave.compile.Compiler;
import dev.interleave.exercise.ExerciseCatalog;
import dev.interleave.exercise.ExerciseFolders;
import dev.interleave.grading.Grading;
import dev.interleave.grading.PublishedExercises;
import dev.interleave.grading.Seeds;
import dev.interleave.grading.SelfTest;
import dev.interleave.grading.StepwiseGrading;
import dev.interleave.grading.TestedExercises;
import dev.interleave.race.EngineExploration;
import dev.interleave.race.EngineRuntime;
import dev.interleave.sandbox.HostSandbox;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxSettings;
import dev.interleave.sandbox.SandboxUnavailableException;
import dev.interleave.speedup.EngineSimulation;
import dev.interleave.speedup.SimulationRuntime;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jboss.logging.Logger;

/** Put together what grades, from parts that know nothing of the server. */
@Singleton
class Parts {
    private static final Logger LOG = Logger.getLogger(Parts.class);

    private static final int AFTER_EXERCISES = 5000;

    private final ServerSettings settings;

    Parts(ServerSettings settings) {
        this.settings = settings;
    }

    @Produces
    @ApplicationScoped
    Sandbox sandbox() {
        SandboxSettings wanted = SandboxSettings.ofEnvironment(true, LOG::info);
        return HostSandbox.start(new SandboxSettings(images(), wanted.wanted(), true, wanted.progress()));
    }

    private Path images() {
        return settings.sandboxData().orElse(settings.data());
    }

    void close(@Disposes Sandbox sandbox) {
        sandbox.close();
    }

    @Produces
    @ApplicationScoped
    Compiler compiler(Sandbox sandbox) {
        return new BoxedCompiler(sandbox);
    }

    void close(@Disposes Compiler compiler) {
        compiler.close();
    }

    @Produces
    @Singleton
    @Typed(EngineRuntime.class)
    EngineRuntime engine() {
        return new EngineRuntime(images(), LOG::info);
    }

    @Produces
    @Singleton
    @Typed(SimulationRuntime.class)
    SimulationRuntime simulations() {
        return new SimulationRuntime(images(), LOG::info);
    }

    /** Start what the first submission would otherwise wait for. */
    void warmUp(
            @Observes @Priority(AFTER_EXERCISES) StartupEvent event,
            StepwiseGrading grading,
            PublishedExercises exercises,
            SimulationRuntime simulations) {
        Thread.ofPlatform().daemon().name("warm-up").start(() -> {
            try {
                grading.prepare(exercises.all());
                simulations.prepare();
            } catch (IOException | SandboxUnavailableException e) {
                LOG.warnf("Interleavings can't be explored: %s. Submissions are judged without.", e.getMessage());
            }
        });
    }

    @Produces
    @Singleton
    @Typed(StepwiseGrading.class)
    StepwiseGrading stepwise(Sandbox sandbox, Compiler compiler, EngineRuntime engine, SimulationRuntime simulations) {
        Seeds seeds = settings.seedKey()
                .map(key -> Seeds.keyed(key.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(Seeds::unkeyed);
        return new StepwiseGrading(
                sandbox,
                compiler,
                new EngineExploration(sandbox, engine),
                new EngineSimulation(sandbox, compiler, simulations, images()),
                seeds);
    }

    void close(@Disposes StepwiseGrading grading) {
        grading.close();
    }

    @Produces
    @ApplicationScoped
    Grading grading(StepwiseGrading stepwise) {
        return stepwise;
    }

    @Produces
    @Singleton
    @Typed(PublishedExercises.class)
    PublishedExercises published(StepwiseGrading grading) {
        return new PublishedExercises(
                new ExerciseFolders(List.of(settings.root().resolve("exercises"))),
                new ExerciseFolders(settings.exercises().orElse(List.of())),
                new SelfTest(grading),
                new TestedExercises(settings.data().resolve("tested-exercises")));
    }

    void close(@Disposes PublishedExercises exercises) {
        exercises.close();
    }

    @Produces
    @ApplicationScoped
    ExerciseCatalog exercises(PublishedExercises published) {
        return published;
    }
}
