package dev.interleave.web;

import dev.interleave.exercise.Verdict;
import dev.interleave.judge.Finding;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Draw an interleaving as SVG: one lane a thread, time downwards, an arrow for each edge of happens-before, the clashing
 * steps flagged.
 *
 * <p>Guarantees that every step is a named picture of its own that can take the focus (the first one by Tab), that no colour
 * carries a meaning alone, and that there is no script and no style attribute in it. Coordinates are CSS pixels.
 */
final class InterleavingPicture {
    private final LaneLayout layout;
    private final List<Finding.Step> steps;
    private final List<Finding.Order> orders;
    private final List<Integer> clashes;
    private final boolean race;
    private final String variable;
    private final String arrowId;
    private final StringBuilder svg = new StringBuilder();

    private InterleavingPicture(Finding finding, String id) {
        steps = finding.interleaving() == null ? List.of() : finding.interleaving();
        layout = LaneLayout.of(steps);
        orders = finding.orders() == null ? List.of() : finding.orders();
        clashes = ClashingSteps.of(finding);
        race = finding.kind() == Verdict.DATA_RACE;
        variable = Objects.requireNonNullElse(finding.variable(), "");
        arrowId = id + "-arrow";
    }

    /**
     * Draw {@code finding}'s interleaving, or give an empty string when it has none.
     *
     * @param id unique on the page, of letters, digits and hyphens
     */
    static String of(Finding finding, String id) {
        var picture = new InterleavingPicture(finding, id);
        return picture.steps.isEmpty() ? "" : picture.draw();
    }

    private String draw() {
        open();
        drawLanes();
        drawOrders();
        drawClash();
        for (int i = 0; i < steps.size(); i++) {
            drawStep(i);
        }
        svg.append("</svg>");
        return svg.toString();
    }

    private void open() {
        int width = layout.width();
        int height = layout.height();
        svg.append(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"group\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                                .formatted(width, height, width, height))
                .append(" aria-label=\"")
                .append(Html.escape("%d steps of %s, in the order in which they happen. Arrow keys walk through them."
                        .formatted(steps.size(), String.join(", ", layout.threads()))))
                .append("\"><defs><marker id=\"")
                .append(arrowId)
                .append(
                        "\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\">")
                .append("<path class=\"arrow-head\" d=\"M0 0 8 4 0 8z\"/></marker></defs>");
    }

    private void drawLanes() {
        for (int lane = 0; lane < layout.threads().size(); lane++) {
            int x = layout.laneCentre(lane);
            line("lane", x, LaneLayout.HEAD, x, layout.height() - 4);
            svg.append("<rect class=\"lane-head\" x=\"%d\" y=\"2\" width=\"%d\" height=\"30\" rx=\"15\"/>"
                    .formatted(layout.laneLeft(lane), layout.boxWidth()));
            text("lane-name", x, 22, LaneLayout.ending(layout.threads().get(lane), layout.codeCharacters()));
        }
    }

    private void drawOrders() {
        for (Finding.Order order : orders) {
            if (exists(order.from()) && exists(order.to()) && layout.lane(order.from()) != layout.lane(order.to())) {
                connect(
                        order.from(),
                        order.to(),
                        "order",
                        " marker-end=\"url(#%s)\"".formatted(arrowId),
                        order.reason());
            }
        }
    }

    private void drawClash() {
        if (race && clashes.size() == 2 && layout.lane(clashes.getFirst()) != layout.lane(clashes.getLast())) {
            connect(clashes.getFirst(), clashes.getLast(), "unordered", "", "not ordered");
        }
    }

    private boolean exists(int step) {
        return step >= 0 && step < steps.size();
    }

    private void connect(int from, int to, String kind, String extra, String label) {
        boolean rightwards = layout.lane(to) > layout.lane(from);
        int startX = layout.laneLeft(layout.lane(from)) + (rightwards ? layout.boxWidth() : 0);
        int endX = layout.laneLeft(layout.lane(to)) + (rightwards ? 0 : layout.boxWidth());
        int startY = layout.middle(from);
        int endY = layout.middle(to);
        // A row holds one step, so that a line along it meets no box before it turns beside the lane of its head.
        int turnX = endX + (rightwards ? -1 : 1) * layout.laneGap();
        int bend = (endX - turnX) / 2;
        svg.append("<path class=\"%s\" d=\"M%d %dH%dC%d %d %d %d %d %d\"%s/>"
                .formatted(kind, startX, startY, turnX, turnX + bend, startY, endX - bend, endY, endX, endY, extra));
        text(kind + "-text halo", (turnX + endX) / 2, (startY + endY) / 2 + 4, LaneLayout.shortened(label, 14));
    }

    private void drawStep(int index) {
        Finding.Step step = steps.get(index);
        boolean clash = clashes.contains(index);
        int left = layout.laneLeft(layout.lane(index));
        int top = layout.top(index);
        text("time", LaneLayout.GUTTER - 12, layout.middle(index) + 4, Integer.toString(index + 1));
        svg.append("<g class=\"step%s\" role=\"img\" tabindex=\"%d\" aria-label=\"%s\">"
                .formatted(
                        clash ? " clash" : touches(step) ? " touch" : "",
                        index == 0 ? 0 : -1,
                        Html.escape(spoken(index))));
        svg.append("<rect class=\"box\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>"
                .formatted(left, top, layout.boxWidth(), LaneLayout.BOX_HEIGHT));
        String source = step.line() > 0 ? step.line() + "  " + step.source() : "(in the library)";
        text("code", left + 12, top + 20, LaneLayout.shortened(source, layout.codeCharacters()));
        text("effect", left + 12, top + 38, LaneLayout.shortened(step.effect(), layout.effectCharacters()));
        if (clash) {
            drawFlag(left + layout.boxWidth() - 26, top, race ? "race" : "stuck");
        }
        svg.append("</g>");
    }

    /** Tell whether the step is about the variable that races, though it isn't one of the two. */
    private boolean touches(Finding.Step step) {
        return !variable.isEmpty() && step.effect().endsWith(" " + variable);
    }

    private void drawFlag(int centre, int y, String word) {
        svg.append("<rect class=\"flag\" x=\"%d\" y=\"%d\" width=\"42\" height=\"18\" rx=\"9\"/>"
                .formatted(centre - 21, y - 9));
        text("flag-text", centre, y + 4, word);
    }

    private String spoken(int index) {
        Finding.Step step = steps.get(index);
        var words = new StringBuilder("Step %d, thread %s".formatted(index + 1, step.thread()));
        if (step.line() > 0) {
            words.append(", %s line %d".formatted(step.file(), step.line()));
        }
        words.append(": ").append(step.source());
        if (!step.effect().isEmpty()) {
            words.append(" — ").append(step.effect());
        }
        if (clashes.contains(index)) {
            words.append(race ? ". Races with step " + otherClash(index) : ". Stuck here");
        }
        for (Finding.Order order : orders) {
            if (order.to() == index && exists(order.from())) {
                words.append(". Comes after step %d by %s".formatted(order.from() + 1, order.reason()));
            }
        }
        return words.append('.').toString();
    }

    private String otherClash(int index) {
        return clashes.stream()
                .filter(other -> other != index)
                .map(other -> Integer.toString(other + 1))
                .collect(Collectors.joining(", "));
    }

    private void line(String kind, int x1, int y1, int x2, int y2) {
        svg.append("<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>".formatted(kind, x1, y1, x2, y2));
    }

    private void text(String kind, int x, int y, String text) {
        svg.append("<text class=\"%s\" x=\"%d\" y=\"%d\">".formatted(kind, x, y))
                .append(Html.escape(text))
                .append("</text>");
    }
}
