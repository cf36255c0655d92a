package grading;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import lab.ex06.Canvas;
import lab.ex06.Raster;
import lab.ex06.RowBlur;
import lab.kit.Muted;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;

/** Lets the first two painters of the interior meet, and looks at what they have painted when the call returns. */
public final class Probe implements Experiment<RowBlur, Probe.Work, Probe.Seen> {
    public record Work(int width, int height, int[] rgb, int workers) {
        @Override
        public String toString() {
            return width + " x " + height + " pixels, workers=" + workers;
        }
    }

    /**
     * @param rgb what was painted when the call returned, -1 for what was not
     * @param twice the first pixel that was painted twice, -1 for none
     * @param met whether two threads painted the interior at once
     * @param late whether somebody painted after the call had returned
     * @param outside a place that is not in the picture and was asked for or painted, {@code ""} for none
     */
    public record Seen(int[] rgb, int twice, boolean met, boolean late, String outside) {}

    static final int UNPAINTED = -1;
    static final int EDGE = 2;

    @Override
    public Seen observe(RowBlur solution, Work work, Setting setting) throws Exception {
        var original = new Original(work);
        if (setting.explored()) {
            return explored(solution, work, original, setting);
        }
        var easel = new Easel(work, original);
        Canvas canvas = (x, y, rgb) -> watched(easel, setting, x, y, rgb);
        solution.blur(original, canvas, work.workers());
        int[] painted = easel.returned();
        boolean unfinished = Arrays.stream(painted).anyMatch(rgb -> rgb == UNPAINTED);
        boolean late = unfinished && setting.hold(easel::isStillPainted);
        return new Seen(painted, easel.twice(), easel.met(), late, original.outside());
    }

    /** Whoever paints one pixel does not meet whoever paints another: each of them is a recorder of its own. */
    private static Seen explored(RowBlur solution, Work work, Original original, Setting setting)
            throws Exception {
        var pixels = new Pixel[work.width() * work.height()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = new Pixel();
        }
        Canvas canvas = (x, y, rgb) -> {
            setting.linger();
            pixels[index(work, original.strays, x, y)].paint(rgb);
        };
        solution.blur(original, canvas, work.workers());
        int[] painted = Arrays.stream(pixels).mapToInt(Pixel::rgb).toArray();
        int twice = -1;
        for (int i = 0; i < pixels.length && twice < 0; i++) {
            twice = pixels[i].isPaintedTwice() ? i : -1;
        }
        return new Seen(painted, twice, false, false, original.outside());
    }

    @Muted
    private static final class Pixel {
        private int rgb = UNPAINTED;
        private boolean twice;

        synchronized void paint(int colour) {
            twice |= rgb != UNPAINTED;
            rgb = colour & 0xFFFFFF;
        }

        synchronized int rgb() {
            return rgb;
        }

        synchronized boolean isPaintedTwice() {
            return twice;
        }
    }

    private static void watched(Easel easel, Setting setting, int x, int y, int rgb) {
        if (easel.isNewcomer(x, y)) {
            if (!setting.await(() -> easel.met() || easel.isHopeless())) {
                easel.giveUp();
            }
            setting.hold(easel::hasReturned);
        }
        easel.paint(x, y, rgb);
    }

    /** The picture to look at. */
    @Muted
    private static final class Original implements Raster {
        private final Work work;
        private final Strays strays = new Strays();

        Original(Work work) {
            this.work = work;
        }

        @Override
        public int width() {
            return work.width();
        }

        @Override
        public int height() {
            return work.height();
        }

        @Override
        public int at(int x, int y) {
            return work.rgb()[index(work, strays, x, y)];
        }

        String outside() {
            return strays.last();
        }
    }

    /** Find the place of a pixel, and note who asks for one that does not exist: the exception may end a thread unheard. */
    private static int index(Work work, Strays strays, int x, int y) {
        if (x < 0 || y < 0 || x >= work.width() || y >= work.height()) {
            String place = "(" + x + ", " + y + ")";
            strays.note(place);
            throw new IndexOutOfBoundsException(
                    "there is no pixel " + place + " in a picture of " + work.width() + " x " + work.height());
        }
        return y * work.width() + x;
    }

    /** Who asks for what does not exist; apart from the picture, so that those who look at it have nothing to do with each other. */
    @Muted
    private static final class Strays {
        private String last = "";

        synchronized void note(String place) {
            last = place;
        }

        synchronized String last() {
            return last;
        }
    }

    /** Holds what is painted, and knows who paints. */
    @Muted
    private static final class Easel {
        private final Work work;
        private final Original original;
        private final int[] painted;
        private final Set<Thread> painters = new HashSet<>();
        private int twice = -1;
        private int count;
        private int countAtReturn;
        private boolean hopeless;
        private boolean returned;

        Easel(Work work, Original original) {
            this.work = work;
            this.original = original;
            this.painted = new int[work.width() * work.height()];
            Arrays.fill(painted, UNPAINTED);
        }

        synchronized void paint(int x, int y, int rgb) {
            int index = index(work, original.strays, x, y);
            if (painted[index] != UNPAINTED && twice < 0) {
                twice = index;
            }
            painted[index] = rgb & 0xFFFFFF;
            count++;
        }

        /** Tell whether the calling thread has not painted any pixel of the interior yet, and must wait for others. */
        synchronized boolean isNewcomer(int x, int y) {
            boolean inside = x >= EDGE && y >= EDGE && x < work.width() - EDGE && y < work.height() - EDGE;
            return inside && mustMeet(work) && painters.add(Thread.currentThread());
        }

        synchronized boolean met() {
            return painters.size() > 1 && !hopeless;
        }

        synchronized void giveUp() {
            hopeless = true;
        }

        synchronized boolean isHopeless() {
            return hopeless;
        }

        synchronized int[] returned() {
            returned = true;
            countAtReturn = count;
            return painted.clone();
        }

        synchronized boolean hasReturned() {
            return returned;
        }

        synchronized boolean isStillPainted() {
            return count > countAtReturn;
        }

        synchronized int twice() {
            return twice;
        }
    }

    /** Tell whether there is enough to do for two. */
    static boolean mustMeet(Work work) {
        return work.workers() > 1 && work.width() > 2 * EDGE && work.height() > 2 * EDGE + 3;
    }
}
