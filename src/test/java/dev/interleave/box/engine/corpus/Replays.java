package dev.interleave.box.engine.corpus;

import dev.interleave.race.EngineRuntime;
import dev.interleave.race.ProgramCheck;
import dev.interleave.race.ProgramFinding;
import dev.interleave.race.ProgramReport;
import dev.interleave.sandbox.HostSandbox;
import dev.interleave.sandbox.Sandbox;
import dev.interleave.sandbox.SandboxSettings;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Check faulty programs of the corpus in boxes, run the schedule of each of their findings again in another box, and count where the finding
 * comes again: same kind, variable and accesses. {@code Replays [N]} stops after N findings; progress goes to standard error.
 */
public final class Replays {
    private static final int SCHEDULES = 150;
    private static final long EVENTS = 20_000_000;

    private final ProgramCheck check;
    private final CorpusClasses classes;
    private final Map<String, int[]> byKind = new TreeMap<>();
    private int total;

    private Replays(ProgramCheck check, CorpusClasses classes) {
        this.check = check;
        this.classes = classes;
    }

    public static void main(String[] arguments) throws Exception {
        int most = arguments.length == 0 ? 100 : Integer.parseInt(arguments[0]);
        List<CorpusProgram> faulty = Corpus.read().judged().stream()
                .filter(program -> !program.clean())
                .toList();
        int step = Math.max(1, faulty.size() / most);
        SandboxSettings settings = SandboxSettings.ofEnvironment(false, System.err::println);
        try (Sandbox sandbox = HostSandbox.start(settings)) {
            var check = new ProgramCheck(sandbox, new EngineRuntime(settings.dataDirectory(), System.err::println));
            var replays = new Replays(check, CorpusClasses.of(faulty));
            for (int i = 0; i < faulty.size() && replays.total < most; i += step) {
                replays.of(faulty.get(i), most);
            }
            replays.print(System.out);
        }
    }

    private void of(CorpusProgram program, int most) {
        for (ProgramFinding finding : run(program, "").findings()) {
            if (total++ < most) {
                int[] counts = byKind.computeIfAbsent(finding.kind(), kind -> new int[2]);
                counts[0]++;
                if (run(program, finding.schedule()).findings().stream().anyMatch(again -> isSame(finding, again))) {
                    counts[1]++;
                } else {
                    System.err.println(program + ": " + finding.schedule() + " does not show " + finding.message());
                }
            }
        }
    }

    private static boolean isSame(ProgramFinding finding, ProgramFinding again) {
        return finding.equals(again);
    }

    private ProgramReport run(CorpusProgram program, String replay) {
        return check.check(new ProgramCheck.Request(
                classes.of(program),
                Map.of(),
                List.of(),
                program.name(),
                List.of(),
                SCHEDULES,
                EVENTS,
                1,
                replay,
                ProgramCheck.Search.NONE));
    }

    private void print(PrintStream out) {
        out.println("| kind | findings | replayed to the same finding in another process |");
        out.println("|---|---|---|");
        byKind.forEach((kind, counts) -> out.printf("| %s | %d | %d |%n", kind, counts[0], counts[1]));
    }
}
