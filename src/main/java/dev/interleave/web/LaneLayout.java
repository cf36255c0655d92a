package dev.interleave.web;

import dev.interleave.judge.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Place the steps of an interleaving: threads side by side in the order in which they first act, steps below each other.
 *
 * @param threads names, one a lane
 * @param lanes lane of each step
 */
record LaneLayout(List<String> threads, List<Integer> lanes) {
    static final int GUTTER = 40;
    static final int HEAD = 34;
    static final int BOX_HEIGHT = 48;
    private static final int ROW = 66;
    private static final int PADDING = 24;
    private static final double CODE_CHARACTER = 7.6;
    private static final double EFFECT_CHARACTER = 6.3;

    static LaneLayout of(List<Finding.Step> steps) {
        var threads = new ArrayList<String>();
        var lanes = new ArrayList<Integer>();
        for (Finding.Step step : steps) {
            if (!threads.contains(step.thread())) {
                threads.add(step.thread());
            }
            lanes.add(threads.indexOf(step.thread()));
        }
        return new LaneLayout(threads, lanes);
    }

    /** Two lanes have room for longer lines than many. */
    int boxWidth() {
        return threads.size() <= 2 ? 300 : 214;
    }

    /** Room between two lanes, for arrows. */
    int laneGap() {
        return threads.size() <= 2 ? 120 : 76;
    }

    int codeCharacters() {
        return (int) ((boxWidth() - PADDING) / CODE_CHARACTER);
    }

    int effectCharacters() {
        return (int) ((boxWidth() - PADDING) / EFFECT_CHARACTER);
    }

    int lane(int step) {
        return lanes.get(step);
    }

    int laneLeft(int lane) {
        return GUTTER + lane * (boxWidth() + laneGap());
    }

    int laneCentre(int lane) {
        return laneLeft(lane) + boxWidth() / 2;
    }

    int top(int step) {
        return HEAD + 20 + step * ROW;
    }

    int middle(int step) {
        return top(step) + BOX_HEIGHT / 2;
    }

    int width() {
        return laneLeft(threads.size() - 1) + boxWidth() + 8;
    }

    int height() {
        return top(lanes.size()) + 4;
    }

    /** Cut a name to at most {@code characters} at its beginning: workers of a pool differ at the end. */
    static String ending(String name, int characters) {
        int length = name.codePointCount(0, name.length());
        return length <= characters ? name : "…" + name.substring(name.offsetByCodePoints(0, length - characters + 1));
    }

    /** Cut {@code text} to at most {@code characters}, with an ellipsis where something is missing. */
    static String shortened(String text, int characters) {
        if (text.codePointCount(0, text.length()) <= characters) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, characters - 1)) + "…";
    }
}
