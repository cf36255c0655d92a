package dev.interleave.web;

import dev.interleave.exercise.Verdict;
import dev.interleave.judge.Finding;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Objects;

/**
 * Show one finding.
 *
 * @param place file and line, empty where the fault has no place
 * @param picture the interleaving as SVG, empty where there is none
 * @param ordered whether the picture has arrows
 * @param replay command that runs that schedule again, empty where there is none
 */
public record FindingView(
        VerdictWords words,
        String message,
        String file,
        int line,
        int column,
        boolean marksLine,
        String place,
        String variable,
        List<Finding.Access> accesses,
        List<Finding.Step> steps,
        RawString picture,
        boolean ordered,
        String schedule,
        String replay) {

    static FindingView of(Finding finding, String id, String exercise, String seed) {
        String file = Objects.requireNonNullElse(finding.file(), "");
        String schedule = Objects.requireNonNullElse(finding.schedule(), "");
        return new FindingView(
                VerdictWords.of(finding.kind()),
                finding.message(),
                file,
                finding.line(),
                finding.column(),
                !file.isEmpty() && finding.line() > 0,
                placeOf(finding),
                Objects.requireNonNullElse(finding.variable(), ""),
                Objects.requireNonNullElse(finding.accesses(), List.of()),
                Objects.requireNonNullElse(finding.interleaving(), List.of()),
                new RawString(InterleavingPicture.of(finding, id)),
                finding.orders() != null && !finding.orders().isEmpty(),
                schedule,
                schedule.isEmpty()
                        ? ""
                        : "interleave grade --exercise %s --seed %s --replay %s .".formatted(exercise, seed, schedule));
    }

    /** Give the message with names and code marked as such. */
    public RawString told() {
        return Html.coded(message);
    }

    private static String placeOf(Finding finding) {
        if (finding.file() == null) {
            return "";
        }
        if (finding.line() <= 0) {
            return finding.file();
        }
        boolean column = finding.column() > 0
                && (finding.kind() == Verdict.COMPILE_ERROR || finding.kind() == Verdict.FORBIDDEN);
        return finding.file() + ":" + finding.line() + (column ? ":" + finding.column() : "");
    }
}
