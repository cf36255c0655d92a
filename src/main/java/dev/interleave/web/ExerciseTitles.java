package dev.interleave.web;

import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.ExerciseCatalog;
import jakarta.enterprise.context.ApplicationScoped;

/** Name exercises, also those that are no longer published. */
@ApplicationScoped
class ExerciseTitles {
    private final ExerciseCatalog exercises;

    ExerciseTitles(ExerciseCatalog exercises) {
        this.exercises = exercises;
    }

    String of(String slug) {
        return exercises.find(slug).map(Exercise::title).orElse(slug);
    }
}
