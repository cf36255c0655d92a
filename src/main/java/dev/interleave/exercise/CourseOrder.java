package dev.interleave.exercise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Puts exercises in the order in which they are best done. */
public final class CourseOrder {
    private CourseOrder() {}

    /** Order by slide, within a slide each behind those of it that it requires, and otherwise by slug. */
    public static List<Exercise> of(Collection<Exercise> exercises) {
        var waiting = new ArrayList<>(exercises);
        waiting.sort(Comparator.comparingInt(Exercise::slide).thenComparing(Exercise::slug));
        var ordered = new ArrayList<Exercise>();
        while (!waiting.isEmpty()) {
            Exercise next = waiting.stream()
                    .filter(exercise -> waiting.stream().noneMatch(other -> comesAfter(exercise, other)))
                    .findFirst()
                    .orElseGet(waiting::getFirst); // a circle, which folders are refused for
            waiting.remove(next);
            ordered.add(next);
        }
        return List.copyOf(ordered);
    }

    private static boolean comesAfter(Exercise exercise, Exercise other) {
        return exercise.slide() > other.slide()
                || exercise.slide() == other.slide() && exercise.requires().contains(other.slug());
    }
}
