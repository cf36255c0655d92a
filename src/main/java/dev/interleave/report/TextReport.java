package dev.interleave.report;

import dev.interleave.exercise.Verdict;
import dev.interleave.grading.GradeReport;
import dev.interleave.judge.CaseResult;
import dev.interleave.judge.Finding;
import dev.interleave.race.Rung;
import dev.interleave.score.Scorecard.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Write a grade for people: verdict, points, what failed and where, the first thing to fix first. */
public final class TextReport implements ReportWriter {
    private static final String INDENT = "  ";

    @Override
    public String write(GradeReport report) {
        var lines = new ArrayList<String>();
        String points = report.maxScore() == 0 ? "" : ", " + report.score() + " of " + report.maxScore() + " points";
        lines.add(report.exercise() + ": " + report.verdict() + points);
        report.parts().forEach(part -> lines.add(INDENT + part(part)));
        cases(report, lines);
        report.findings().forEach(finding -> finding(finding, lines));
        tried(report, lines);
        lines.add("");
        lines.add("seed " + report.seed() + ", isolation " + report.isolation());
        return String.join("\n", lines) + "\n";
    }

    private static void tried(GradeReport report, List<String> lines) {
        List<Rung> tried =
                report.interleavings().stream().filter(Rung::wasTried).toList();
        if (!tried.isEmpty()) {
            lines.add("");
            lines.add("interleavings");
            tried.forEach(rung -> lines.add(INDENT + rung.name() + ": " + rung.words()));
        }
    }

    private static String part(Part part) {
        String state = switch (part.verdict()) {
            case INCONCLUSIVE -> "not judged";
            case ACCEPTED -> part.score() < part.maxScore() ? "no fault of its own" : "ACCEPTED";
            default -> part.verdict().name();
        };
        return String.format(Locale.ROOT, "%-13s %3d/%-3d  %s", part.name(), part.score(), part.maxScore(), state);
    }

    private static void cases(GradeReport report, List<String> lines) {
        if (report.cases().isEmpty()) {
            return;
        }
        long passed = report.cases().stream()
                .filter(result -> result.verdict() == Verdict.ACCEPTED)
                .count();
        lines.add("");
        lines.add("cases: " + passed + " of " + report.cases().size() + " run are accepted");
        for (CaseResult result : report.cases()) {
            if (result.verdict() != Verdict.ACCEPTED) {
                lines.add(INDENT + result.verdict() + "  " + (result.visible() ? "" : "hidden: ") + result.name()
                        + (result.visible() ? " (" + result.input() + ")" : ""));
                lines.add(INDENT + INDENT + result.message());
            }
        }
    }

    private static void finding(Finding finding, List<String> lines) {
        lines.add("");
        lines.add(place(finding) + finding.kind() + ": " + finding.message());
        if (finding.accesses() != null) {
            for (Finding.Access access : finding.accesses()) {
                lines.add(INDENT + "thread " + access.thread() + " " + access.operation() + " at "
                        + place(access.file(), access.line()));
                access.stack().forEach(frame -> lines.add(INDENT + INDENT + "at " + frame));
            }
        }
        if (finding.interleaving() != null) {
            lines.add(INDENT + "steps:");
            for (Finding.Step step : finding.interleaving()) {
                lines.add(INDENT + INDENT + step.thread() + "  " + place(step.file(), step.line()) + "  "
                        + SourceLine.shown(step.source()) + "  " + step.effect());
            }
        }
        if (finding.schedule() != null) {
            lines.add(INDENT + "again with: --replay " + finding.schedule());
        }
    }

    private static String place(String file, int line) {
        return file.isEmpty() ? "(not your code)" : file + ":" + line;
    }

    private static String place(Finding finding) {
        if (finding.file() == null || finding.file().isEmpty()) {
            return "";
        }
        String column = finding.column() > 0 ? ":" + finding.column() : "";
        return finding.file() + (finding.line() > 0 ? ":" + finding.line() + column : "") + ": ";
    }
}
