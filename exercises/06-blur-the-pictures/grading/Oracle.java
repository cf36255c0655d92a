package grading;

import grading.Probe.Blurred;
import grading.Probe.Original;
import grading.Probe.Pile;
import grading.Probe.Seen;
import java.util.ArrayList;
import java.util.List;
import lab.kit.grading.Evidence;
import lab.kit.grading.Fault;
import lab.kit.grading.Illustrated;
import lab.kit.grading.Illustration;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** Blurs the pictures itself and compares every byte. */
public final class Oracle implements Rule<Pile, Seen>, Illustrated<Pile, Seen> {
    private static final int WRONG_SHOWN = 0xD00000;
    private static final int RIGHT_SHOWN = 0xE0E0E0;

    private static final int EDGE = 2;

    @Override
    public Ruling rule(Pile pile, Seen seen, Evidence evidence) {
        if (seen == null || seen.blurred() == null || seen.log() == null || seen.blurred().size() != pile.pictures().size()) {
            return Ruling.wrongAnswer("The pictures were not blurred.");
        }
        return Ruling.check(
                        seen.alive() <= 0,
                        Fault.NOT_JOINED,
                        "blurAll returned while " + seen.alive()
                                + (seen.alive() == 1 ? " child process was" : " child processes were")
                                + " still running. Wait for each of them with waitFor().")
                .then(() -> Ruling.check(
                        !seen.late(),
                        Fault.NOT_JOINED,
                        "blurAll returned while pictures were still in work. Wait for every worker: join, get, close."))
                .then(() -> evidence.explored() ? Ruling.accepted() : attended(pile, seen).then(() -> atOnce(pile, seen)))
                .then(() -> pictures(pile, seen, evidence))
                .then(() -> log(pile, seen, evidence))
                .then(() -> Ruling.check(
                        seen.hasty() == null || seen.hasty().isEmpty(),
                        Fault.WRONG_ANSWER,
                        "`" + seen.hasty() + "` was logged before the blurred picture had been written. Write it first, then say so."));
    }

    /** A picture that nobody cared for is not one that had to wait. */
    private static Ruling attended(Pile pile, Seen seen) {
        for (int i = 0; i < pile.pictures().size(); i++) {
            Original original = pile.pictures().get(i);
            boolean told = seen.log().stream().anyMatch(line -> line.endsWith(" " + original.path()));
            if (!told && !isDamaged(original) && seen.blurred().get(i).rgb().length == 0) {
                return Ruling.wrongAnswer("When blurAll returned, nothing had become of " + original.path()
                        + ": there is no blurred picture beside it, and no line about it.");
            }
        }
        return Ruling.accepted();
    }

    private static Ruling atOnce(Pile pile, Seen seen) {
        int together = Math.min(pile.workers(), pile.pictures().size());
        return Ruling.check(
                        seen.most() >= together,
                        Fault.NOT_CONCURRENT,
                        together + " pictures should be in work at once, but the grader has seen " + seen.most()
                                + ". Start all workers before you wait for one, and let each worker read its own pictures.")
                .then(() -> Ruling.check(
                        seen.most() <= pile.workers(),
                        Fault.WRONG_ANSWER,
                        seen.most() + " pictures were in work at once, where `workers` allows " + pile.workers()
                                + ". Give each worker several pictures instead of starting one worker for each picture."));
    }

    private static Ruling log(Pile pile, Seen seen, Evidence evidence) {
        var unexpected = new ArrayList<>(seen.log());
        unexpected.removeIf(line -> line.startsWith("Total time taken"));
        for (Original original : pile.pictures()) {
            String line = (isDamaged(original) ? "Cannot read " : "Processed ") + original.path();
            if (!unexpected.remove(line)) {
                return Ruling.rejected(
                        evidence.explored() && seen.log().size() < pile.pictures().size()
                                ? Fault.NOT_JOINED
                                : Fault.WRONG_ANSWER,
                        "When blurAll returned, the line `" + line + "` had not been logged.");
            }
        }
        return Ruling.check(
                unexpected.isEmpty(),
                Fault.WRONG_ANSWER,
                "The line `" + shown(unexpected) + "` was logged, which is one too many or not asked for.");
    }

    private static String shown(List<String> lines) {
        String line = lines.isEmpty() ? "" : lines.getFirst();
        return line.length() > 120 ? line.substring(0, 120) + "…" : line;
    }

    private static Ruling pictures(Pile pile, Seen seen, Evidence evidence) {
        Ruling ruling = Ruling.accepted();
        for (int i = 0; i < pile.pictures().size(); i++) {
            Original original = pile.pictures().get(i);
            Blurred blurred = seen.blurred().get(i);
            ruling = ruling.then(() -> picture(original, blurred, evidence));
        }
        return ruling;
    }

    private static Ruling picture(Original original, Blurred blurred, Evidence evidence) {
        String name = original.path().substring(original.path().lastIndexOf('/') + 1);
        if (isDamaged(original)) {
            return Ruling.check(
                    blurred.rgb().length == 0,
                    Fault.WRONG_ANSWER,
                    original.path() + " can't be read, and yet there is a blurred picture of it.");
        }
        if (blurred.rgb().length == 0) {
            return Ruling.rejected(
                    evidence.explored() ? Fault.NOT_JOINED : Fault.WRONG_ANSWER,
                    "When blurAll returned, there was no readable picture blurred_" + name + " beside " + original.path() + ".");
        }
        if (blurred.width() != original.width() || blurred.height() != original.height()) {
            return Ruling.wrongAnswer(original.path() + " is " + original.width() + " wide and " + original.height()
                    + " high, but its blurred picture is " + blurred.width() + " wide and " + blurred.height() + " high.");
        }
        return pixels(original, blurred);
    }

    private static Ruling pixels(Original original, Blurred blurred) {
        int[] expected = blur(original);
        int wrong = 0;
        int wrongInside = 0;
        int largest = 0;
        int first = -1;
        for (int i = 0; i < expected.length; i++) {
            if (expected[i] != blurred.rgb()[i]) {
                wrong++;
                wrongInside += isInside(original, i) ? 1 : 0;
                largest = Math.max(largest, difference(expected[i], blurred.rgb()[i]));
                first = first < 0 ? i : first;
            }
        }
        if (wrong == 0) {
            return Ruling.accepted();
        }
        String where = original.path() + ": " + wrong + " of " + expected.length + " pixels are wrong, the first at x = "
                + first % original.width() + ", y = " + first / original.width() + ". ";
        return Ruling.wrongAnswer(where + advice(wrong, wrongInside, largest));
    }

    @Override
    public List<Illustration> pictures(Pile pile, Seen seen) {
        var shown = new ArrayList<Illustration>();
        for (int i = 0; i < pile.pictures().size(); i++) {
            Original original = pile.pictures().get(i);
            int[] expected = blur(original);
            shown.add(picture(original.path(), original, original.rgb().clone()));
            shown.add(picture("Expected", original, expected));
            Blurred blurred = seen == null || seen.blurred() == null || i >= seen.blurred().size()
                    ? null
                    : seen.blurred().get(i);
            if (blurred != null && blurred.rgb() != null && blurred.rgb().length == expected.length) {
                shown.addAll(yours(original, expected, blurred.rgb()));
            }
        }
        return shown;
    }

    private static List<Illustration> yours(Original original, int[] expected, int[] rgb) {
        int[] wrong = new int[rgb.length];
        boolean right = true;
        for (int i = 0; i < rgb.length; i++) {
            right &= rgb[i] == expected[i];
            wrong[i] = rgb[i] == expected[i] ? RIGHT_SHOWN : WRONG_SHOWN;
        }
        Illustration yours = picture("Yours", original, rgb.clone());
        return right ? List.of(yours) : List.of(yours, picture("Where yours differs, red", original, wrong));
    }

    private static Illustration picture(String caption, Original original, int[] rgb) {
        return new Illustration(caption, original.width(), original.height(), rgb);
    }

    private static String advice(int wrong, int wrongInside, int largest) {
        if (wrongInside == 0) {
            return "They all lie in the border of two pixels, which is to be copied.";
        }
        if (wrong == wrongInside && largest == 1) {
            return "All of them by 1: is the sum of the sixteen neighbours divided by 16 with rounding, (sum + 8) / 16?";
        }
        return "The pixels in the middle are the mean of sixteen pixels of the original: of the original, not of what has been"
                + " blurred already, and for red, green and blue each.";
    }

    private static int difference(int a, int b) {
        int largest = 0;
        for (int shift = 24; shift >= 0; shift -= 8) {
            largest = Math.max(largest, Math.abs((a >> shift & 255) - (b >> shift & 255)));
        }
        return largest;
    }

    private static boolean isDamaged(Original original) {
        return original.rgb().length == 0;
    }

    private static boolean isInside(Original original, int pixel) {
        int x = pixel % original.width();
        int y = pixel / original.width();
        return x >= EDGE && x < original.width() - EDGE && y >= EDGE && y < original.height() - EDGE;
    }

    private static int[] blur(Original original) {
        int[] blurred = original.rgb().clone();
        for (int pixel = 0; pixel < blurred.length; pixel++) {
            if (isInside(original, pixel)) {
                blurred[pixel] = mean(original, pixel);
            }
        }
        return blurred;
    }

    private static int mean(Original original, int pixel) {
        int red = 8;
        int green = 8;
        int blue = 8;
        for (int dy = -EDGE; dy <= EDGE; dy++) {
            for (int dx = -EDGE; dx <= EDGE; dx++) {
                if (Math.abs(dx) == EDGE || Math.abs(dy) == EDGE) {
                    int rgb = original.rgb()[pixel + dy * original.width() + dx];
                    red += rgb >> 16 & 255;
                    green += rgb >> 8 & 255;
                    blue += rgb & 255;
                }
            }
        }
        return red / 16 << 16 | green / 16 << 8 | blue / 16;
    }
}
