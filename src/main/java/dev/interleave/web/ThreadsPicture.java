package dev.interleave.web;

import dev.interleave.speedup.Simulated.State;
import dev.interleave.speedup.Speedup;
import dev.interleave.speedup.Speedup.Lane;
import dev.interleave.speedup.Speedup.Stretch;
import java.util.Locale;

/**
 * Draw what each thread did in virtual time as SVG: a row a thread, time to the right.
 *
 * <p>States differ in height and pattern, not in colour alone; hovering tells what a thread waits for. The sums are in a table beside the
 * picture. No script, no style attribute. Coordinates are CSS pixels.
 */
final class ThreadsPicture {
    private static final int NAMES = 150;
    private static final int PLOT = 620;
    private static final int ROW = 26;
    private static final int BAR = 18;
    private static final int HEAD = 6;
    private static final int FOOT = 24;
    private static final int NAME_CHARACTERS = 19;
    private static final int TICKS = 4;

    private final Speedup speedup;
    private final String id;
    private final StringBuilder svg = new StringBuilder();

    private ThreadsPicture(Speedup speedup, String id) {
        this.speedup = speedup;
        this.id = id;
    }

    /**
     * Draw, or give an empty string where there is no thread.
     *
     * @param id unique on the page, of letters, digits and hyphens
     */
    static String of(Speedup speedup, String id) {
        return speedup.lanes().isEmpty() || speedup.length() <= 0 ? "" : new ThreadsPicture(speedup, id).draw();
    }

    private String draw() {
        int width = NAMES + PLOT + 12;
        int height = HEAD + speedup.lanes().size() * ROW + FOOT;
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" aria-label=\"%s\">"
                        .formatted(width, height, width, height, Html.escape(spoken())));
        svg.append("<defs>");
        pattern("blocked", "M0 6 6 0");
        pattern("ready", "M3 0V6");
        svg.append("</defs>");
        drawTime();
        for (int i = 0; i < speedup.lanes().size(); i++) {
            drawLane(speedup.lanes().get(i), HEAD + i * ROW);
        }
        svg.append("</svg>");
        return svg.toString();
    }

    private String spoken() {
        return "What %d threads did on %d cores, over %s of virtual time. The sums are in the table below."
                .formatted(speedup.lanes().size(), speedup.shownCores(), VirtualTime.words(speedup.length()));
    }

    private void pattern(String state, String stroke) {
        svg.append(("<pattern id=\"%s-%s\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">"
                        + "<path class=\"hatch %s\" d=\"%s\"/></pattern>")
                .formatted(id, state, state, stroke));
    }

    private void drawTime() {
        int bottom = HEAD + speedup.lanes().size() * ROW;
        for (int i = 0; i <= TICKS; i++) {
            double x = NAMES + (double) PLOT * i / TICKS;
            svg.append("<line class=\"grid\" x1=\"%s\" y1=\"%d\" x2=\"%s\" y2=\"%d\"/>"
                    .formatted(number(x), HEAD, number(x), bottom));
            String kind = i == 0 ? "tick start" : i == TICKS ? "tick end" : "tick";
            text(kind, x, bottom + 16, VirtualTime.words(speedup.length() * i / TICKS));
        }
    }

    private void drawLane(Lane lane, int top) {
        text("lane-label", NAMES - 8, top + BAR - 4, LaneLayout.shortened(lane.name(), NAME_CHARACTERS));
        for (Stretch stretch : lane.stretches()) {
            drawStretch(stretch, top);
        }
    }

    private void drawStretch(Stretch stretch, int top) {
        double from = NAMES + at(stretch.from());
        double width = Math.max(0.4, at(stretch.to()) - at(stretch.from()));
        String kind = stretch.state().name().toLowerCase(Locale.ROOT);
        boolean thin = stretch.state() == State.WAITING || stretch.state() == State.SLEEPING;
        int height = thin ? 6 : BAR;
        int y = top + (BAR - height) / 2;
        String place = "x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\"".formatted(number(from), y, number(width), height);
        svg.append("<g><title>").append(Html.escape(told(stretch))).append("</title>");
        svg.append("<rect class=\"stretch %s\" %s/>".formatted(kind, place));
        if (stretch.state() == State.BLOCKED || stretch.state() == State.READY) {
            svg.append("<rect fill=\"url(#%s-%s)\" %s/>".formatted(id, kind, place));
        }
        svg.append("</g>");
    }

    private static String told(Stretch stretch) {
        var text = new StringBuilder(StateWords.of(stretch.state()))
                .append(", ")
                .append(VirtualTime.words(stretch.to() - stretch.from()));
        if (!stretch.on().isEmpty()) {
            text.append(": ").append(stretch.on());
        }
        if (stretch.line() > 0) {
            text.append(", line ").append(stretch.line());
        }
        return text.toString();
    }

    private double at(long time) {
        return (double) PLOT * Math.clamp(time, 0, speedup.length()) / speedup.length();
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
