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

/** Put together the list of exercises for one learner. */
@ApplicationScoped
class CourseView {
    private final ExerciseCatalog exercises;
    private final Standings standings;
    private final MeasuredSlides measured;

    CourseView(ExerciseCatalog exercises, Standings standings, MeasuredSlides measured) {
        this.exercises = exercises;
        this.standings = standings;
        this.measured = measured;
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
                        slide.getKey(),
                        Slide.of(slide.getKey()).title(),
                        slide.getValue(),
                        measured.of(slide.getKey()).orElse(null)))
                .toList());
    }

    private CoursePage.ExerciseRow row(Exercise exercise, Map<String, Standing> own) {
        List<CoursePage.Requirement> requires = exercise.requires().stream()
                .flatMap(slug -> exercises.find(slug).stream())
                .map(each -> new CoursePage.Requirement(each.slug(), each.title(), isAccepted(each.slug(), own)))
                .toList();
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
                .filter(slug -> !isAccepted(slug, own))
                .flatMap(slug -> exercises.find(slug).stream())
                .toList();
    }

    private static boolean isAccepted(String slug, Map<String, Standing> own) {
        Standing standing = own.get(slug);
        return standing != null && standing.accepted();
    }
}
