package dev.interleave.speedup;

import dev.interleave.box.engine.instrument.InstrumentedProgram;
import dev.interleave.box.engine.instrument.ProgramInstrumenter;
import dev.interleave.box.protocol.Datum;
import dev.interleave.compile.KitClasses;
import dev.interleave.sandbox.Box;
import dev.interleave.sandbox.BoxOutcome;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxUnavailableException;
import dev.interleave.speedup.SimulationRequest.Use;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Simulate code on P cores with the engine, in a box of its own for each request. */
public final class EngineSimulator {
    private final Sandbox sandbox;
    private final SimulationRuntime runtime;

    public EngineSimulator(Sandbox sandbox, SimulationRuntime runtime) {
        this.sandbox = sandbox;
        this.runtime = runtime;
    }

    /**
     * Simulate; what the code does and what is not supported are answers, never exceptions. Safe from any thread.
     *
     * @return one for each input of a probe, one for a main method
     */
    public List<Simulated> simulate(SimulationRequest request) {
        int inputs = request.use() instanceof Use.OfProbe probe ? probe.inputs().size() : 1;
        try (Box box = sandbox.open(runtime.box())) {
            return switch (box.call("simulate", body(request))) {
                case BoxOutcome.Answered(Datum answer, String _) -> SimulatedAnswer.read(answer, inputs);
                case BoxOutcome outcome -> not(inputs, reason(outcome));
            };
        } catch (IOException | SandboxUnavailableException e) {
            return not(inputs, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return not(inputs, "the code could not be instrumented: " + e.getMessage());
        }
    }

    /**
     * Use a probe on all inputs in one run, so that what one use leaves behind is there in the next.
     *
     * @param idleNanos virtual time to wait after each use
     * @return the answer of the engine's verb {@code repeat}; empty where there is none
     */
    Optional<Datum.Fields> repeat(SimulationRequest request, long idleNanos) {
        try (Box box = sandbox.open(runtime.box())) {
            var fields = new LinkedHashMap<>(((Datum.Fields) body(request)).values());
            fields.put("idle", new Datum.Int(idleNanos));
            return box.call("repeat", new Datum.Fields(fields))
                            instanceof BoxOutcome.Answered(Datum.Fields answer, String _)
                    ? Optional.of(answer)
                    : Optional.empty();
        } catch (IOException | SandboxUnavailableException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static List<Simulated> not(int inputs, String reason) {
        return Collections.nCopies(inputs, Simulated.not(reason));
    }

    static Datum body(SimulationRequest request) {
        var fields = new LinkedHashMap<String, Datum>();
        InstrumentedProgram program = instrumented(request);
        var classes = new LinkedHashMap<String, Datum>();
        program.classes().forEach((name, bytes) -> classes.put(name.replace('/', '.'), new Datum.Bytes(bytes)));
        fields.put("classes", new Datum.Fields(classes));
        fields.put("sites", sites(program));
        switch (request.use()) {
            case Use.OfProbe(List<Datum> inputs) -> fields.put("inputs", new Datum.Items(inputs));
            case Use.OfMain(String main, List<String> arguments, String input) -> {
                fields.put("main", new Datum.Text(main));
                fields.put("arguments", texts(arguments));
                fields.put("input", new Datum.Text(input));
            }
        }
        fields.put("timed", texts(request.timed().stream().sorted().toList()));
        fields.put(
                "cores",
                new Datum.Items(
                        request.cores().stream().<Datum>map(Datum.Int::new).toList()));
        fields.put("seed", new Datum.Int(request.seed()));
        fields.put("mostWork", new Datum.Int(request.mostWork()));
        return new Datum.Fields(fields);
    }

    private static InstrumentedProgram instrumented(SimulationRequest request) {
        Map<String, byte[]> classes = new HashMap<>();
        if (request.use() instanceof Use.OfProbe) {
            KitClasses.all().forEach((name, bytes) -> classes.put(name.replace('.', '/'), bytes));
        }
        request.classes().forEach((name, bytes) -> classes.put(name.replace('.', '/'), bytes));
        Set<String> timed =
                request.timed().stream().map(name -> name.replace('.', '/')).collect(Collectors.toSet());
        return ProgramInstrumenter.instrumentForCounting(classes, timed);
    }

    private static Datum sites(InstrumentedProgram program) {
        var sites = new ByteArrayOutputStream();
        try {
            program.sites().write(sites);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Datum.Bytes(sites.toByteArray());
    }

    private static Datum texts(List<String> texts) {
        return new Datum.Items(texts.stream().<Datum>map(Datum.Text::new).toList());
    }

    private static String reason(BoxOutcome outcome) {
        return switch (outcome) {
            case BoxOutcome.Answered _ -> "";
            case BoxOutcome.TimedOut _ -> "simulating took longer than this machine may spend on it";
            case BoxOutcome.MemoryExceeded _ -> "the code needs more memory than it may have";
            case BoxOutcome.ThreadsExceeded _ -> "the code started more threads of the system than it may";
            case BoxOutcome.OutputExceeded _ -> "the code printed more than it may";
            case BoxOutcome.FilesExceeded _ -> "the code wrote more to files than it may";
            case BoxOutcome.Died(int exitCode, String _) ->
                "the code ended the Java machine (code " + exitCode + ") while it was simulated";
            case BoxOutcome.Forged _ -> "the code interfered with the engine";
            case BoxOutcome.Failed(String exception, String message, String _) ->
                "the engine failed: " + exception + ": " + message;
            case BoxOutcome.Unavailable(String reason) -> reason;
        };
    }
}
