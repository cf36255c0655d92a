package dev.interleave.score;

import dev.interleave.exercise.Verdict;
import java.util.List;

/**
 * Turn reports into points by the exercise's rubric.
 *
 * @param verdict the first thing to fix, or ACCEPTED
 * @param parts each part of the rubric with its points
 */
public record Scorecard(Verdict verdict, List<Part> parts) {
    public Scorecard {
        parts = List.copyOf(parts);
    }

    public int score() {
        return parts.stream().mapToInt(Part::score).sum();
    }

    public int maxScore() {
        return parts.stream().mapToInt(Part::maxScore).sum();
    }

    /** Points of one part, such as {@code correctness}; INCONCLUSIVE parts cost nothing and are shown as such. */
    public record Part(String name, int score, int maxScore, Verdict verdict) {}
}
