package dev.interleave.race;

import dev.interleave.box.protocol.Datum;
import dev.interleave.compile.SourceFile;
import dev.interleave.sandbox.Box;
import dev.interleave.sandbox.BoxOutcome;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Check any program with a main method for races, deadlocks, lost wake-ups, livelocks and leaks, in a box of its own. */
public final class ProgramCheck {
    private static final Duration WALL = Duration.ofMinutes(3);
    private static final Duration NATIVE_WALL = Duration.ofSeconds(60);

    /** How the engine's reason begins where a program waits for the network. */
    private static final String OUTSIDE = "The program waits for something outside itself";

    private static final long MEMORY_BYTES = 1L << 30;

    private final Sandbox sandbox;
    private final EngineRuntime runtime;

    public ProgramCheck(Sandbox sandbox, EngineRuntime runtime) {
        this.sandbox = sandbox;
        this.runtime = runtime;
    }

    /**
     * Ask for a check.
     *
     * @param classes class files by binary name, all that the program needs besides the JDK
     * @param resources files that the program may ask its class loader for, by path
     * @param sources quoted in findings
     * @param main binary name of the class with the main method
     * @param schedules how many schedules to run at most
     * @param events how many steps and accesses all schedules may take together
     * @param replay id of the one schedule to run, empty for all
     * @param search whether and how to search for all interleavings first
     */
    public record Request(
            Map<String, byte[]> classes,
            Map<String, byte[]> resources,
            List<SourceFile> sources,
            String main,
            List<String> arguments,
            int schedules,
            long events,
            long seed,
            String replay,
            Search search) {}

    /**
     * Say how to search for all interleavings.
     *
     * @param limit how many schedules to run at most for it, 0 for no search
     * @param preemptions how many switches from a thread that could go on each may have, {@link #ANY} for all interleavings
     */
    public record Search(int limit, int preemptions) {
        public static final int ANY = -1;
        public static final Search NONE = new Search(0, ANY);
    }

    /** Check; what the program does is a report, never an exception. Safe from any thread. */
    public ProgramReport check(Request request) {
        try {
            Map<String, byte[]> reached = Reached.from(request.main(), request.classes());
            Optional<String> window = OutOfSight.window(reached);
            if (window.isPresent()) {
                return ProgramReport.notJudged(request.main(), window.get(), request.seed());
            }
            Instrumented program = Instrumented.of(reached);
            try (Box box = sandbox.open(runtime.box(EngineRuntime.limits(WALL, MEMORY_BYTES)))) {
                BoxOutcome outcome = box.call("check", body(request, program));
                ProgramReport report = report(request, outcome, program.doubts(), OutOfSight.reason(reached));
                return isOutside(report) && request.replay().isEmpty() ? natively(request, reached, report) : report;
            }
        } catch (IOException | SandboxUnavailableException e) {
            return ProgramReport.notJudged(request.main(), String.valueOf(e.getMessage()), request.seed());
        } catch (IllegalArgumentException | IllegalStateException e) {
            return ProgramReport.notJudged(
                    request.main(), "the program could not be instrumented: " + e.getMessage(), request.seed());
        }
    }

    private static boolean isOutside(ProgramReport report) {
        return !report.judged() && report.reason() != null && report.reason().startsWith(OUTSIDE);
    }

    /** Run a program that talks to the network on real threads: what goes wrong there is found, the rest stays not judged. */
    private ProgramReport natively(Request request, Map<String, byte[]> classes, ProgramReport report)
            throws IOException {
        try (Box box = sandbox.open(runtime.box(EngineRuntime.limits(NATIVE_WALL, MEMORY_BYTES)))) {
            BoxOutcome outcome = box.call("run", NativeRuns.body(request, classes));
            return NativeRuns.report(report, outcome);
        }
    }

    private static Datum body(Request request, Instrumented program) {
        var fields = new LinkedHashMap<String, Datum>();
        fields.put("classes", program.classes());
        fields.put("sites", program.sites());
        fields.put("resources", files(request.resources()));
        fields.put("main", new Datum.Text(request.main()));
        fields.put("arguments", texts(request.arguments()));
        fields.put("schedules", new Datum.Int(request.schedules()));
        fields.put("seed", new Datum.Int(request.seed()));
        fields.put("events", new Datum.Int(request.events()));
        fields.put("replay", new Datum.Text(request.replay()));
        fields.put("limit", new Datum.Int(request.search().limit()));
        fields.put("preemptions", new Datum.Int(request.search().preemptions()));
        return new Datum.Fields(fields);
    }

    static Datum files(Map<String, byte[]> files) {
        var fields = new LinkedHashMap<String, Datum>();
        files.forEach((path, bytes) -> fields.put(path, new Datum.Bytes(bytes)));
        return new Datum.Fields(fields);
    }

    static Datum texts(List<String> texts) {
        return new Datum.Items(texts.stream().<Datum>map(Datum.Text::new).toList());
    }

    private static ProgramReport report(
            Request request, BoxOutcome outcome, List<String> doubts, Optional<String> unseen) {
        if (!(outcome instanceof BoxOutcome.Answered(Datum answer, String _))) {
            return ProgramReport.notJudged(request.main(), Ending.reason(outcome), request.seed());
        }
        ProgramReport report = new EngineAnswer(request.sources()).report(request.main(), request.seed(), answer);
        if (unseen.isPresent() ? !onlyFails(report) : !report.clean() || doubts.isEmpty()) {
            return report;
        }
        return new ProgramReport(
                report.main(),
                ProgramReport.NOT_JUDGED,
                unseen.orElseGet(() -> String.join("; ", doubts)),
                report.findings(),
                report.strength(),
                report.seed());
    }

    /** Tell whether nothing was found but exceptions, which may be thrown because the box lacks what the program looks for. */
    private static boolean onlyFails(ProgramReport report) {
        return report.judged()
                && report.findings().stream().allMatch(finding -> finding.kind().equals("FAILED"));
    }
}
