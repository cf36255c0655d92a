package dev.interleave.race;

import dev.interleave.box.protocol.Datum;
import dev.interleave.compile.SourceFile;
import dev.interleave.judge.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Read what the engine tells from inside its box; what is not well-formed is read as nothing. */
final class EngineAnswer {
    private static final Set<String> KINDS =
            Set.of("DATA_RACE", "DEADLOCK", "LOST_WAKE_UP", "LIVELOCK", "FAILED", "LEAK");

    private final Map<String, List<String>> lines = new HashMap<>();

    /** Read with the sources at hand, so that steps can quote them. */
    EngineAnswer(List<SourceFile> sources) {
        for (SourceFile source : sources) {
            String name = source.path().substring(source.path().lastIndexOf('/') + 1);
            lines.put(name, source.text().lines().toList());
        }
    }

    ProgramReport report(String main, long seed, Datum answer) {
        if (!(answer instanceof Datum.Fields fields)) {
            return ProgramReport.notJudged(main, "the engine's answer could not be read", seed);
        }
        List<ProgramFinding> findings =
                items(fields.get("findings")).stream().map(this::finding).toList();
        String verdict = text(fields, "verdict");
        boolean known = verdict.equals(ProgramReport.CLEAN) || KINDS.contains(verdict);
        String reason = text(fields, "reason");
        return new ProgramReport(
                main,
                known ? verdict : ProgramReport.NOT_JUDGED,
                reason.isEmpty() ? null : reason,
                findings,
                strength(fields.get("strength")),
                seed);
    }

    private static ProgramReport.Strength strength(Datum datum) {
        if (!(datum instanceof Datum.Fields fields)) {
            return ProgramReport.Strength.NOTHING;
        }
        boolean searched = fields.get("exhausted") instanceof Datum.Bool;
        String open = text(fields, "open");
        return new ProgramReport.Strength(
                number(fields, "schedules"),
                number(fields, "traces"),
                number(fields, "preemptions"),
                fields.get("exhausted") instanceof Datum.Bool(boolean exhausted) ? exhausted : null,
                searched ? number(fields, "executions") : null,
                searched ? number(fields, "bound") : null,
                open.isEmpty() ? null : open,
                fields.get("earlyExecutions") instanceof Datum.Int(long early) ? early : null,
                fields.get("earlyOpen") instanceof Datum.Text(String left) && !left.isEmpty() ? left : null);
    }

    /** Read how much of one size was tried; what can't be read claims nothing. */
    static Rung rung(String name, Datum datum) {
        Datum.Fields fields = datum instanceof Datum.Fields given ? given : new Datum.Fields(Map.of());
        boolean exhausted = fields.get("exhausted") instanceof Datum.Bool(boolean all) && all;
        return new Rung(
                name,
                count(fields, "threads"),
                exhausted,
                exhausted ? count(fields, "ways") : 0,
                count(fields, "schedules"),
                count(fields, "traces"),
                fields.get("bound") instanceof Datum.Int(long bound) ? (int) bound : -1,
                text(fields, "open"),
                exhausted ? count(fields, "early") : 0,
                fields.get("drawn") instanceof Datum.Bool(boolean drawn) && drawn,
                0);
    }

    /** Read in which phase of exploring something was seen; 1 where that can't be read. */
    static int phase(Datum datum) {
        return datum instanceof Datum.Fields fields ? Math.clamp(number(fields, "phase"), 1, 3) : 1;
    }

    private static int count(Datum.Fields fields, String name) {
        return (int) Math.clamp(number(fields, name), 0, Integer.MAX_VALUE);
    }

    private ProgramFinding finding(Datum datum) {
        Datum.Fields fields = datum instanceof Datum.Fields given ? given : new Datum.Fields(Map.of());
        String variable = text(fields, "variable");
        return new ProgramFinding(
                text(fields, "kind"),
                text(fields, "message"),
                variable.isEmpty() ? null : variable,
                items(fields.get("accesses")).stream().map(EngineAnswer::access).toList(),
                items(fields.get("interleaving")).stream().map(this::step).toList(),
                items(fields.get("orders")).stream().map(EngineAnswer::order).toList(),
                text(fields, "schedule"));
    }

    static Finding.Access access(Datum datum) {
        Datum.Fields fields = datum instanceof Datum.Fields given ? given : new Datum.Fields(Map.of());
        return new Finding.Access(
                text(fields, "thread"),
                text(fields, "operation"),
                text(fields, "file"),
                (int) number(fields, "line"),
                items(fields.get("stack")).stream()
                        .map(frame -> frame instanceof Datum.Text(String value) ? value : "")
                        // What the instrumenter adds is no part of what was written.
                        .filter(frame -> !frame.contains(".il$"))
                        .toList(),
                fields.get("step") instanceof Datum.Int(long step) ? (int) step : null);
    }

    private static Finding.Order order(Datum datum) {
        Datum.Fields fields = datum instanceof Datum.Fields given ? given : new Datum.Fields(Map.of());
        return new Finding.Order((int) number(fields, "from"), (int) number(fields, "to"), text(fields, "reason"));
    }

    private Finding.Step step(Datum datum) {
        Datum.Fields fields = datum instanceof Datum.Fields given ? given : new Datum.Fields(Map.of());
        String file = text(fields, "file");
        int line = (int) number(fields, "line");
        return new Finding.Step(text(fields, "thread"), file, line, source(file, line), text(fields, "effect"));
    }

    private String source(String file, int line) {
        List<String> text = lines.getOrDefault(file, List.of());
        return line > 0 && line <= text.size() ? text.get(line - 1).strip() : "";
    }

    static List<Datum> items(Datum datum) {
        return datum instanceof Datum.Items(List<Datum> values) ? values : List.of();
    }

    static String text(Datum.Fields fields, String name) {
        return fields.get(name) instanceof Datum.Text(String value) ? value : "";
    }

    private static long number(Datum.Fields fields, String name) {
        return fields.get(name) instanceof Datum.Int(long value) ? value : 0;
    }
}
