package dev.interleave.web;

import dev.interleave.speedup.Speedup;
import dev.interleave.speedup.Speedup.Curve;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Draw speedups over the number of cores as SVG: submission, reference, what the cores would allow and what work and span allow.
 *
 * <p>Both axes are logarithmic, so that doubling is a step of one length and a perfect speedup a straight line. Lines differ in their
 * dashes and marks, not in colour alone; the numbers are in a table beside the picture. No script, no style attribute.
 */
final class SpeedupPicture {
    private static final int WIDTH = 360;
    private static final int HEIGHT = 250;
    private static final int LEFT = 34;
    private static final int RIGHT = 12;
    private static final int TOP = 14;
    private static final int BOTTOM = 36;

    /** A value a little below a grid line needs no further one. */
    private static final double NEARLY = 0.15;

    private final Speedup speedup;
    private final double lowest;
    private final double highest;
    private final StringBuilder svg = new StringBuilder();

    private SpeedupPicture(Speedup speedup) {
        this.speedup = speedup;
        this.highest = log(Math.max(2, shown().max().orElse(2)));
        this.lowest = Math.min(
                0, Math.floor(NEARLY + log(Math.max(1 / 64.0, shown().min().orElse(1)))));
    }

    static String of(Speedup speedup) {
        return speedup.cores().size() < 2 ? "" : new SpeedupPicture(speedup).draw();
    }

    private DoubleStream shown() {
        var values = new ArrayList<Double>();
        values.addAll(ideal());
        lines().forEach(curve -> values.addAll(curve.speedups()));
        return values.stream().mapToDouble(Double::doubleValue);
    }

    private List<Curve> lines() {
        var lines = new ArrayList<Curve>();
        speedup.reference().ifPresent(lines::add);
        speedup.submission().ifPresent(lines::add);
        return lines;
    }

    private List<Double> ideal() {
        return speedup.cores().stream().map(Integer::doubleValue).toList();
    }

    private String draw() {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %d\" aria-label=\"%s\">"
                .formatted(WIDTH, HEIGHT, Html.escape(spoken())));
        drawAxes();
        drawLine("ideal", ideal());
        drawLine("ceiling", speedup.ceiling());
        speedup.reference().ifPresent(curve -> {
            drawLine("reference", curve.speedups());
            drawMarks("reference", curve.speedups());
        });
        speedup.submission().ifPresent(curve -> {
            drawLine("own", curve.speedups());
            drawMarks("own", curve.speedups());
        });
        svg.append("</svg>");
        return svg.toString();
    }

    private String spoken() {
        var text = new StringBuilder("Speedup over the number of cores.");
        speedup.submission().ifPresent(curve -> {
            for (int i = 0; i < speedup.cores().size(); i++) {
                text.append(String.format(
                        Locale.ROOT,
                        " %d: %.2f.",
                        speedup.cores().get(i),
                        curve.speedups().get(i)));
            }
        });
        return text.append(" All numbers are in the table below.").toString();
    }

    private void drawAxes() {
        for (int power = (int) lowest; power <= highest + 0.01; power += step()) {
            double y = y(Math.pow(2, power));
            line("grid", LEFT, y, WIDTH - RIGHT, y);
            text("tick left", LEFT - 5, y + 4, times(power));
        }
        for (int cores : speedup.cores()) {
            double x = x(cores);
            line("grid", x, TOP, x, HEIGHT - BOTTOM);
            text("tick", x, HEIGHT - BOTTOM + 15, Integer.toString(cores));
        }
        text("axis", (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 4, "cores");
    }

    private int step() {
        return highest - lowest > 8 ? 2 : 1;
    }

    private static String times(int power) {
        return power >= 0 ? (1 << power) + "×" : "1/" + (1 << -power);
    }

    private void drawLine(String kind, List<Double> values) {
        var path = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            path.append(i == 0 ? "M" : "L")
                    .append(number(x(speedup.cores().get(i))))
                    .append(' ')
                    .append(number(y(values.get(i))));
        }
        if (!path.isEmpty()) {
            svg.append("<path class=\"curve %s\" d=\"%s\"/>".formatted(kind, path));
        }
    }

    private void drawMarks(String kind, List<Double> values) {
        for (int i = 0; i < values.size(); i++) {
            double x = x(speedup.cores().get(i));
            double y = y(values.get(i));
            svg.append(
                    kind.equals("own")
                            ? "<circle class=\"mark own\" cx=\"%s\" cy=\"%s\" r=\"4\"/>".formatted(number(x), number(y))
                            : "<rect class=\"mark reference\" x=\"%s\" y=\"%s\" width=\"7\" height=\"7\"/>"
                                    .formatted(number(x - 3.5), number(y - 3.5)));
        }
    }

    private double x(int cores) {
        double last = log(speedup.cores().getLast());
        double first = log(speedup.cores().getFirst());
        return LEFT + 8 + (log(cores) - first) / Math.max(0.01, last - first) * (WIDTH - LEFT - RIGHT - 16);
    }

    private double y(double value) {
        double within = Math.clamp(log(Math.max(1e-6, value)), lowest, highest);
        return HEIGHT - BOTTOM - (within - lowest) / (highest - lowest) * (HEIGHT - TOP - BOTTOM);
    }

    private static double log(double value) {
        return Math.log(value) / Math.log(2);
    }

    private void line(String kind, double x1, double y1, double x2, double y2) {
        svg.append("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
                .formatted(kind, number(x1), number(y1), number(x2), number(y2)));
    }

    private void text(String kind, double x, double y, String text) {
        svg.append("<text class=\"%s\" x=\"%s\" y=\"%s\">".formatted(kind, number(x), number(y)))
                .append(Html.escape(text))
                .append("</text>");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
