package dev.interleave.bench.slides;

import dev.interleave.compile.BoxedCompiler;
import dev.interleave.compile.Compiler;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.ExerciseFolder.Reading;
import dev.interleave.exercise.ExerciseFolders;
import dev.interleave.exercise.Reference;
import dev.interleave.grading.GradingRequest;
import dev.interleave.grading.GradingRequest.Scope;
import dev.interleave.grading.Seeds;
import dev.interleave.grading.SpeedupAnswer;
import dev.interleave.grading.SpeedupStudy;
import dev.interleave.sandbox.HostSandbox;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxSettings;
import dev.interleave.speedup.EngineSimulation;
import dev.interleave.speedup.Simulation;
import dev.interleave.speedup.SimulationRuntime;
import dev.interleave.speedup.Speedup;
import dev.interleave.speedup.Speedup.Curve;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Simulates the reference solutions of every exercise whose speed is judged, one of each approach, on one core to eight. */
final class SimulatedReferences {
    private static final List<Integer> CORES = List.of(1, 2, 4, 8);

    private SimulatedReferences() {}

    static List<Object> all() throws IOException {
        var all = new ArrayList<Object>();
        SandboxSettings settings = SandboxSettings.ofEnvironment(false, line -> {});
        try (Sandbox sandbox = HostSandbox.start(settings);
                Compiler compiler = new BoxedCompiler(sandbox)) {
            Path data = settings.dataDirectory();
            Simulation simulation =
                    new EngineSimulation(sandbox, compiler, new SimulationRuntime(data, line -> {}), data);
            var study = new SpeedupStudy(sandbox, compiler, simulation, Optional.empty(), Seeds.unkeyed());
            Path folder = Path.of(System.getProperty("interleave.root", "."), "exercises");
            for (Reading reading : new ExerciseFolders(List.of(folder)).read()) {
                if (reading instanceof Reading.Read read
                        && !read.exercise().speedup().cores().isEmpty()) {
                    System.err.println("simulated " + read.slug());
                    simulated(study, read.exercise(), read.references()).ifPresent(all::add);
                }
            }
        }
        return all;
    }

    private static Optional<Map<String, Object>> simulated(
            SpeedupStudy study, Exercise exercise, List<Reference> references) {
        String first = exercise.approaches().getFirst().slug();
        Reference usual = references.stream()
                .filter(each -> each.name().equals(first))
                .findFirst()
                .orElseThrow();
        SpeedupAnswer answer =
                study.study(new GradingRequest(exercise, usual.sources(), Scope.EVERYTHING, OptionalLong.of(1)), CORES);
        Speedup speedup = answer.speedup();
        if (speedup == null) {
            System.err.println("not simulated: " + answer.notJudged());
            return Optional.empty();
        }
        var rows = new ArrayList<Map<String, Object>>();
        for (Curve curve : speedup.curves()) {
            if (curve.role() != Speedup.Role.SUBMISSION) {
                rows.add(row(curve, speedup.cores()));
            }
        }
        var simulated = new LinkedHashMap<String, Object>();
        simulated.put("slide", exercise.slide());
        simulated.put("exercise", exercise.slug());
        simulated.put("cores", CORES);
        simulated.put("rows", rows);
        return Optional.of(simulated);
    }

    private static Map<String, Object> row(Curve curve, List<Integer> cores) {
        var millis = new ArrayList<Double>();
        for (int each : CORES) {
            int at = cores.indexOf(each);
            if (at >= 0 && at < curve.makespans().size()) {
                millis.add(curve.makespans().get(at) / 1e6);
            }
        }
        var row = new LinkedHashMap<String, Object>();
        row.put("name", curve.name());
        row.put("approach", curve.approach());
        row.put("millis", millis);
        row.put("reason", curve.reason());
        return row;
    }
}
