package dev.interleave.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.interleave.grading.SpeedupAnswer;
import dev.interleave.judge.Finding;
import dev.interleave.speedup.Measured;
import dev.interleave.speedup.Speedup;
import dev.interleave.speedup.Speedup.CoreTime;
import dev.interleave.speedup.Speedup.Curve;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Write what studying a submission's speed came to: as text for people, or as the JSON that {@code speedup.schema.json} describes. */
public final class SpeedupText {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int BAR = 40;
    private static final String NAME = "  %-26s";

    private SpeedupText() {}

    public static String json(SpeedupAnswer answer) {
        try {
            return JSON.writeValueAsString(answer) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer can always be written", e);
        }
    }

    public static String text(SpeedupAnswer answer) {
        var lines = new ArrayList<String>();
        lines.add(answer.exercise() + ": " + head(answer));
        for (Finding finding : answer.findings()) {
            String rule = finding.rule() == null ? "" : " (" + finding.rule() + ")";
            lines.add("  " + place(finding) + finding.kind() + rule + ": " + finding.message());
        }
        if (answer.speedup() != null) {
            add(lines, answer.speedup());
        }
        if (answer.measured() != null) {
            lines.add("");
            addMeasured(lines, answer.measured());
        }
        lines.add("");
        lines.add("seed " + answer.seed());
        return String.join("\n", lines) + "\n";
    }

    private static String head(SpeedupAnswer answer) {
        if (!answer.notJudged().isEmpty()) {
            return "not judged: " + answer.notJudged();
        }
        return answer.speedup() == null
                ? answer.verdict().name()
                : String.format(
                        Locale.ROOT,
                        "%s, %.0f %% of what the reference `%s` gains on %s cores",
                        answer.verdict(),
                        100 * answer.share(),
                        answer.speedup().comparedWith(),
                        answer.speedup().scored().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static String place(Finding finding) {
        return finding.file() == null ? "" : finding.file() + ":" + finding.line() + ": ";
    }

    private static void add(List<String> lines, Speedup speedup) {
        lines.add("");
        lines.add("Times as fast as the sequential solution, simulated");
        lines.add(row("cores", speedup.cores().stream().map(String::valueOf).toList()));
        for (Curve curve : speedup.curves()) {
            String name = curve.name() + remark(curve);
            lines.add(
                    curve.reason().isEmpty()
                            ? row(name, numbers(curve.speedups()))
                            : String.format(NAME, name) + "  not simulated: " + curve.reason());
        }
        lines.add(row("work and span allow", numbers(speedup.ceiling())));
        lines.add("");
        addCoreTime(lines, speedup);
        lines.add("");
        lines.add("What limits it: " + speedup.limit());
        speedup.notes().forEach(lines::add);
    }

    private static String remark(Curve curve) {
        return switch (curve.role()) {
            case SUBMISSION -> " (" + curve.approach() + ")";
            case BASELINE -> " (baseline)";
            case REFERENCE -> " (reference)";
            case ALTERNATIVE -> "";
        };
    }

    private static List<String> numbers(List<Double> values) {
        return values.stream()
                .map(value -> String.format(Locale.ROOT, "%.2f", value))
                .toList();
    }

    private static String row(String name, List<String> cells) {
        return String.format(NAME, name)
                + cells.stream().map(cell -> String.format("%8s", cell)).collect(Collectors.joining());
    }

    private static void addCoreTime(List<String> lines, Speedup speedup) {
        CoreTime time = speedup.coreTime();
        lines.add("Where the time of " + speedup.shownCores() + " cores goes");
        lines.add("  " + bar(time));
        lines.add(String.format(
                Locale.ROOT,
                "  █ work %s   ▓ extra work %s   ▒ waiting for locks %s   ░ idle %s",
                percent(time.work(), time),
                percent(time.extra(), time),
                percent(time.locks(), time),
                percent(time.idle(), time)));
    }

    private static String bar(CoreTime time) {
        int work = cells(time.work(), time);
        int extra = cells(time.work() + time.extra(), time);
        int locks = cells(time.work() + time.extra() + time.locks(), time);
        return "█".repeat(work) + "▓".repeat(extra - work) + "▒".repeat(locks - extra) + "░".repeat(BAR - locks);
    }

    private static int cells(long part, CoreTime time) {
        return time.total() == 0 ? 0 : (int) Math.round((double) BAR * part / time.total());
    }

    private static String percent(long part, CoreTime time) {
        return String.format(Locale.ROOT, "%.0f %%", time.total() == 0 ? 0 : 100.0 * part / time.total());
    }

    private static void addMeasured(List<String> lines, Measured measured) {
        lines.add(String.format(
                Locale.ROOT,
                "Measured on this host (%d cores), informational: %.2f times as fast, between %.2f and %.2f (95 %%), in %d rounds;"
                        + " the reference %.2f; by critical-path CPU time %s",
                measured.cores(),
                measured.speedup(),
                measured.low(),
                measured.high(),
                measured.rounds(),
                measured.reference(),
                measured.criticalPath() == 0
                        ? "unknown"
                        : String.format(Locale.ROOT, "%.2f", measured.criticalPath())));
        lines.add("  " + measured.how());
        measured.doubts().forEach(doubt -> lines.add("  doubtful: " + doubt));
    }
}
