package dev.interleave.exercise;

/** Give the points of each part; a part with 0 points is not scored. */
public record Rubric(int correctness, int raceFreedom, int speedup, int resources) {
    public int total() {
        return correctness + raceFreedom + speedup + resources;
    }
}
