package grading;

import grading.Probe.Seen;
import grading.Probe.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Illustrated;
import lab.kit.grading.Illustration;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** Blurs the picture itself and compares every pixel. */
public final class Oracle implements Rule<Work, Seen>, Illustrated<Work, Seen> {
    private static final int UNPAINTED_SHOWN = 0xFF00FF;
    private static final int WRONG_SHOWN = 0xD00000;
    private static final int RIGHT_SHOWN = 0xE0E0E0;

    @Override
    public Ruling rule(Work work, Seen seen, Evidence evidence) {
        if (seen == null || seen.rgb() == null || seen.rgb().length != work.rgb().length) {
            return Ruling.wrongAnswer("The picture was not painted.");
        }
        return Ruling.check(
                        !seen.late(),
                        Fault.NOT_JOINED,
                        "blur returned while somebody was still painting. Wait for every thread (join) or future (get).")
                .then(() -> Ruling.check(
                        evidence.explored() || !Probe.mustMeet(work) || seen.met(),
                        Fault.NOT_CONCURRENT,
                        "No two threads ever painted at the same time. Start all before you wait for one, and let no lock keep"
                                + " them apart."))
                .then(() -> painted(work, seen, evidence))
                .then(() -> Ruling.check(
                        seen.outside() == null || seen.outside().isEmpty(),
                        Fault.WRONG_ANSWER,
                        "Somebody asked for the pixel " + seen.outside() + ", which is not in the picture of " + work.width() + " x "
                                + work.height() + ". Does the last part end where the picture ends, also when the rows can't be"
                                + " divided evenly? And who takes rows one by one must look whether one is left and take it in"
                                + " one step."))
                .then(() -> once(work, seen, evidence))
                .then(() -> pixels(work, seen));
    }

    private static Ruling painted(Work work, Seen seen, Evidence evidence) {
        int missing = 0;
        int last = -1;
        for (int i = 0; i < seen.rgb().length; i++) {
            if (seen.rgb()[i] == Probe.UNPAINTED) {
                missing++;
                last = i;
            }
        }
        String message = missing + " of " + seen.rgb().length + " pixels were not painted when blur returned; the last of them is in"
                + " row " + last / work.width() + " of " + work.height() + ". ";
        return Ruling.check(
                missing == 0,
                evidence.explored() ? Fault.NOT_JOINED : Fault.WRONG_ANSWER,
                message + (evidence.explored()
                        ? "Is every thread waited for, and does every row belong to one?"
                        : "Does every row belong to a worker, also when the rows can't be divided evenly, and the border, too?"));
    }

    private static Ruling once(Work work, Seen seen, Evidence evidence) {
        return Ruling.check(
                seen.twice() < 0,
                Fault.WRONG_ANSWER,
                "A pixel was painted twice, in row " + seen.twice() / work.width() + " of " + work.height()
                        + ". Each row should belong to one worker: where one part ends the next begins."
                        + (evidence.explored() ? " Who takes rows one by one must look for the next and take it in one step." : ""));
    }

    private static Ruling pixels(Work work, Seen seen) {
        var rows = new TreeSet<Integer>();
        for (int y = 0; y < work.height(); y++) {
            for (int x = 0; x < work.width(); x++) {
                if (seen.rgb()[y * work.width() + x] != blurred(work, x, y)) {
                    rows.add(y);
                }
            }
        }
        return Ruling.check(
                rows.isEmpty(),
                Fault.WRONG_ANSWER,
                "There are wrong pixels in " + rows.size() + " of " + work.height() + " rows, the first in row "
                        + (rows.isEmpty() ? 0 : rows.first()) + ". " + advice(work, rows));
    }

    @Override
    public List<Illustration> pictures(Work work, Seen seen) {
        int[] expected = new int[work.rgb().length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = blurred(work, i % work.width(), i / work.width());
        }
        var shown = new ArrayList<>(List.of(
                picture("Before", work, work.rgb().clone()), picture("Expected", work, expected)));
        if (seen != null && seen.rgb() != null && seen.rgb().length == expected.length) {
            int[] painted = seen.rgb().clone();
            int[] wrong = new int[painted.length];
            for (int i = 0; i < painted.length; i++) {
                wrong[i] = painted[i] == expected[i] ? RIGHT_SHOWN : WRONG_SHOWN;
                painted[i] = painted[i] == Probe.UNPAINTED ? UNPAINTED_SHOWN : painted[i];
            }
            shown.add(picture(Arrays.stream(seen.rgb()).anyMatch(rgb -> rgb == Probe.UNPAINTED) ? "Yours; pink is not painted" : "Yours", work, painted));
            if (!Arrays.equals(painted, expected)) {
                shown.add(picture("Where yours differs, red", work, wrong));
            }
        }
        return shown;
    }

    private static Illustration picture(String caption, Work work, int[] rgb) {
        return new Illustration(caption, work.width(), work.height(), rgb);
    }

    private static String advice(Work work, TreeSet<Integer> rows) {
        return rows.size() <= work.height() / 2
                ? "Are they where two parts meet? A worker paints its own rows only, but it has to look at two rows more on either"
                        + " side."
                : "Is every sum a variable of its own, that no other thread adds to?";
    }

    private static int blurred(Work work, int x, int y) {
        int[] rgb = work.rgb();
        int at = y * work.width() + x;
        if (x < 2 || y < 2 || x >= work.width() - 2 || y >= work.height() - 2) {
            return rgb[at];
        }
        int mean = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int sum = 8;
            for (int i = -2; i <= 2; i++) {
                sum += part(rgb, at - 2 * work.width() + i, shift) + part(rgb, at + 2 * work.width() + i, shift);
            }
            for (int i = -1; i <= 1; i++) {
                sum += part(rgb, at + i * work.width() - 2, shift) + part(rgb, at + i * work.width() + 2, shift);
            }
            mean |= sum / 16 << shift;
        }
        return mean;
    }

    private static int part(int[] rgb, int at, int shift) {
        return rgb[at] >> shift & 255;
    }
}
