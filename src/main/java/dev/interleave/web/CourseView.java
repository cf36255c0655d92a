package dev.interleave.web;

import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.ExerciseCatalog;
import dev.interleave.exercise.Slide;
import dev.interleave.identity.Account;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Put together the list of exercises for one learner. */
@ApplicationScoped
class CourseView {
    private final ExerciseCatalog exercises;
    private final Standings standings;

    CourseView(ExerciseCatalog exercises, Standings standings) {
        this.exercises = exercises;
        this.standings = standings;
    }

    CoursePage of(Account account) {
        Map<String, Standing> own = standings.of(account);
        var bySlide = new TreeMap<Integer, List<CoursePage.ExerciseRow>>();
        for (Exercise exercise : exercises.all()) {
            bySlide.computeIfAbsent(exercise.slide(), slide -> new ArrayList<>())
                    .add(row(exercise, own));
        }
        return new CoursePage(bySlide.entrySet().stream()
                .map(slide -> new CoursePage.SlideRow(
                        slide.getKey(), Slide.of(slide.getKey()).title(), slide.getValue()))
                .toList());
    }

    private CoursePage.ExerciseRow row(Exercise exercise, Map<String, Standing> own) {
        String requires = missing(exercise, own).stream().map(Exercise::title).collect(Collectors.joining(", "));
        return new CoursePage.ExerciseRow(
                exercise.slug(),
                exercise.title(),
                exercise.goal(),
                exercise.approaches(),
                requires,
                own.get(exercise.slug()));
    }

    /** List the published exercises to be done before {@code exercise} that are not accepted yet. */
    List<Exercise> missing(Exercise exercise, Map<String, Standing> own) {
        return exercise.requires().stream()
                .filter(slug -> !own.containsKey(slug) || !own.get(slug).accepted())
                .flatMap(slug -> exercises.find(slug).stream())
                .toList();
    }
}
