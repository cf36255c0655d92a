package dev.interleave.web;

import dev.interleave.exercise.Approach;
import dev.interleave.speedup.Simulated.State;
import dev.interleave.speedup.Speedup;
import dev.interleave.speedup.Speedup.CoreTime;
import dev.interleave.speedup.Speedup.Curve;
import dev.interleave.speedup.Speedup.Lane;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Show how fast a submission is on simulated cores.
 *
 * @param headline one sentence with the numbers that matter
 * @param file where the limit is, empty where it has no place
 * @param rows the submission and the solutions beside it, one a row
 * @param ceiling what work and span allow, a cell for each number of cores
 * @param threads what each thread did, in sums
 */
public record SpeedupView(
        String headline,
        RawString limit,
        String file,
        int line,
        List<Integer> cores,
        int shownCores,
        List<Row> rows,
        List<String> ceiling,
        RawString curves,
        List<Part> parts,
        RawString picture,
        List<ThreadRow> threads,
        int moreThreads,
        List<String> notes,
        RawString facts) {

    /**
     * One solution.
     *
     * @param cells a number for each number of cores; empty where it was not simulated
     * @param percent length of its bar, of the longest one's
     */
    public record Row(
            String kind, String approach, String name, List<String> cells, String shown, int percent, String reason) {}

    /**
     * A part of the cores' time.
     *
     * @param from where it begins, in percent
     */
    public record Part(String kind, String words, String share, double from, double width) {}

    /** Sums of one thread, a cell for each state. */
    public record ThreadRow(String name, List<String> cells) {}

    static SpeedupView of(Speedup speedup) {
        int shown = speedup.cores().indexOf(speedup.shownCores());
        return new SpeedupView(
                headline(speedup),
                Html.coded(speedup.limit()),
                Objects.requireNonNullElse(speedup.file(), ""),
                speedup.line(),
                speedup.cores(),
                speedup.shownCores(),
                rows(speedup, shown),
                speedup.ceiling().stream().map(SpeedupView::times).toList(),
                new RawString(SpeedupPicture.of(speedup)),
                parts(speedup.coreTime()),
                new RawString(ThreadsPicture.of(speedup, "threads")),
                speedup.lanes().stream().map(SpeedupView::thread).toList(),
                speedup.moreLanes(),
                speedup.notes(),
                Html.coded(facts(speedup)));
    }

    private static String headline(Speedup speedup) {
        int shown = speedup.cores().indexOf(speedup.shownCores());
        String own = speedup.submission()
                .map(curve -> times(curve.speedups().get(shown)))
                .orElse("");
        String reference = speedup.reference()
                .map(curve -> times(curve.speedups().get(shown)))
                .orElse("");
        return String.format(
                Locale.ROOT,
                "On %d cores it is %s times as fast as the sequential solution; the reference is %s times as fast.",
                speedup.shownCores(),
                own,
                reference);
    }

    private static String facts(Speedup speedup) {
        return "Score taken on "
                + speedup.scored().stream().map(String::valueOf).collect(Collectors.joining(", "))
                + " cores, relative to the reference `" + speedup.comparedWith() + "`. Work "
                + VirtualTime.words(speedup.work()) + ", span " + VirtualTime.words(speedup.span())
                + ". All time is virtual: counted work on simulated cores, the same on every machine.";
    }

    private static List<Row> rows(Speedup speedup, int shown) {
        double most = speedup.curves().stream()
                .filter(curve -> curve.reason().isEmpty())
                .mapToDouble(curve -> curve.speedups().get(shown))
                .max()
                .orElse(1);
        var rows = new ArrayList<Row>();
        for (Curve curve : speedup.curves()) {
            boolean simulated = curve.reason().isEmpty();
            double value = simulated ? curve.speedups().get(shown) : 0;
            rows.add(new Row(
                    curve.role().name().toLowerCase(Locale.ROOT),
                    Approach.ofSlug(curve.approach()).map(Words::words).orElse(curve.approach()),
                    name(curve),
                    curve.speedups().stream().map(SpeedupView::times).toList(),
                    simulated ? times(value) : "",
                    (int) Math.round(100 * value / most),
                    curve.reason()));
        }
        return rows;
    }

    private static String name(Curve curve) {
        return switch (curve.role()) {
            case SUBMISSION -> "yours";
            case BASELINE -> "baseline";
            case REFERENCE -> "reference";
            case ALTERNATIVE -> "another approach";
        };
    }

    private static List<Part> parts(CoreTime time) {
        var parts = new ArrayList<Part>();
        long before = 0;
        before += add(parts, "work", "Work", time.work(), before, time);
        before += add(parts, "extra", "Extra work", time.extra(), before, time);
        before += add(parts, "locks", "Waiting for locks", time.locks(), before, time);
        add(parts, "idle", "Idle", time.idle(), before, time);
        return parts;
    }

    private static long add(List<Part> parts, String kind, String words, long part, long before, CoreTime time) {
        double whole = Math.max(1, time.total());
        parts.add(new Part(
                kind,
                words,
                String.format(Locale.ROOT, "%.0f %%", 100 * part / whole),
                100 * before / whole,
                100 * part / whole));
        return part;
    }

    private static ThreadRow thread(Lane lane) {
        var cells = new ArrayList<String>();
        for (State state : State.values()) {
            long sum = lane.stretches().stream()
                    .filter(stretch -> stretch.state() == state)
                    .mapToLong(stretch -> stretch.to() - stretch.from())
                    .sum();
            cells.add(VirtualTime.words(sum));
        }
        return new ThreadRow(lane.name() + (lane.virtual() ? " (virtual)" : ""), cells);
    }

    private static String times(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }
}
