package dev.interleave.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.interleave.compile.CompileProblem;
import dev.interleave.judge.Finding;
import dev.interleave.race.ProgramFinding;
import dev.interleave.race.ProgramReport;
import java.util.List;
import java.util.stream.Collectors;

/** Write what checking programs came to, as text for people or as the JSON that {@code check.schema.json} describes. */
public final class CheckReport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_STEPS = 60;

    private CheckReport() {}

    /** Write one report, or a list of them, over several lines. */
    public static String json(Object reports) {
        return write(JSON.writer(SerializationFeature.INDENT_OUTPUT), reports) + "\n";
    }

    /** Write one report on one line. */
    public static String line(ProgramReport report) {
        return write(JSON.writer(), report) + "\n";
    }

    private static String write(ObjectWriter writer, Object value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report can always be written", e);
        }
    }

    /** Write for people. */
    public static String text(ProgramReport report) {
        var text = new StringBuilder();
        text.append(report.main()).append(": ").append(report.verdict()).append('\n');
        if (report.reason() != null) {
            text.append("  ").append(report.reason()).append('\n');
        }
        report.findings().forEach(finding -> add(text, finding));
        ProgramReport.Strength strength = report.strength();
        text.append("  ")
                .append(strength.schedules())
                .append(strength.schedules() == 1 ? " schedule, " : " schedules, ")
                .append(strength.traces())
                .append(strength.traces() == 1 ? " distinct trace, at most " : " distinct traces, at most ")
                .append(strength.preemptions())
                .append(" preemptions, seed ")
                .append(report.seed())
                .append('\n');
        if (strength.exhausted() != null) {
            text.append("  ").append(searched(strength)).append('\n');
        }
        return text.toString();
    }

    private static String searched(ProgramReport.Strength strength) {
        String bound = strength.bound() < 0
                ? ""
                : " with at most " + strength.bound() + (strength.bound() == 1 ? " preemption" : " preemptions");
        return strength.exhausted()
                ? "exhausted: "
                        + (strength.executions() == 1
                                ? "the only interleaving" + bound + " of its synchronisation operations was run"
                                : "all " + strength.executions() + " interleavings" + bound
                                        + " of its synchronisation operations were run")
                        + early(strength)
                : "not exhausted: " + strength.open() + " (" + strength.executions() + " interleavings" + bound
                        + " were searched)";
    }

    private static String early(ProgramReport.Strength strength) {
        if (strength.earlyExecutions() == null) {
            return "";
        }
        String ending = " in which besides a wait of each thread may end for no reason or by a time-out";
        return strength.earlyOpen() == null
                ? ",\n  and all " + strength.earlyExecutions() + ending
                : ",\n  but not all" + ending + ": " + strength.earlyOpen();
    }

    private static void add(StringBuilder text, ProgramFinding finding) {
        text.append("\n  ")
                .append(finding.kind())
                .append(": ")
                .append(finding.message())
                .append('\n');
        for (Finding.Access access : finding.accesses()) {
            text.append("    ")
                    .append(access.thread())
                    .append(": ")
                    .append(access.operation())
                    .append('\n');
            access.stack()
                    .forEach(frame -> text.append("        at ").append(frame).append('\n'));
        }
        if (!finding.interleaving().isEmpty()) {
            text.append("    how it comes about:\n");
            finding.interleaving().stream()
                    .limit(MOST_STEPS)
                    .forEach(step -> text.append("      ")
                            .append(step.thread())
                            .append(" · ")
                            .append(step.file())
                            .append(':')
                            .append(step.line())
                            .append(" · ")
                            .append(SourceLine.shown(step.source()))
                            .append(" · ")
                            .append(step.effect())
                            .append('\n'));
        }
        if (!finding.schedule().isEmpty()) {
            text.append("    again with: --replay ").append(finding.schedule()).append('\n');
        }
    }

    /** Write what a compiler said, a problem on each line. */
    public static String problems(List<CompileProblem> problems) {
        return problems.stream()
                .map(problem -> "  " + problem.file() + ":" + problem.line() + ": " + problem.message())
                .collect(Collectors.joining("\n"));
    }
}
