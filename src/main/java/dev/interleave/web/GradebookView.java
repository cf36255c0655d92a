package dev.interleave.web;

import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.ExerciseCatalog;
import dev.interleave.exercise.Slide;
import dev.interleave.review.Gradebook;
import dev.interleave.submission.Submissions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Put together the table of learners and exercises. */
@ApplicationScoped
class GradebookView {
    private final Gradebook gradebook;
    private final ExerciseCatalog exercises;
    private final Submissions submissions;

    GradebookView(Gradebook gradebook, ExerciseCatalog exercises, Submissions submissions) {
        this.gradebook = gradebook;
        this.exercises = exercises;
        this.submissions = submissions;
    }

    /** Show the exercises of one slide, or all for 0. */
    GradebookPage of(int slide) {
        List<Exercise> shown = shown(slide);
        var unfinished = submissions.countUnfinished();
        return new GradebookPage(
                exercises.all().stream()
                        .map(Exercise::slide)
                        .distinct()
                        .sorted()
                        .map(number -> new GradebookPage.SlideChoice(
                                number, Slide.of(number).title()))
                        .toList(),
                slide,
                shown.stream()
                        .map(exercise -> new GradebookPage.Column(exercise.slug(), exercise.title()))
                        .toList(),
                gradebook.rows().stream().map(row -> row(row, shown)).toList(),
                new GradebookPage.QueueGlance(unfinished.queued(), unfinished.running()));
    }

    List<Exercise> shown(int slide) {
        return exercises.all().stream()
                .filter(exercise -> slide == 0 || exercise.slide() == slide)
                .toList();
    }

    private static GradebookPage.Row row(Gradebook.Row row, List<Exercise> shown) {
        var cells = new ArrayList<GradebookPage.@Nullable Cell>();
        int total = 0;
        for (Exercise exercise : shown) {
            Gradebook.Cell cell = row.cells().get(exercise.slug());
            total += cell == null ? 0 : cell.counting();
            cells.add(cell == null ? null : cell(cell, exercise));
        }
        var learner = row.learner();
        return new GradebookPage.Row(learner.username(), learner.displayName(), learner.disabled(), cells, total);
    }

    private static GradebookPage.Cell cell(Gradebook.Cell cell, Exercise exercise) {
        Gradebook.Graded best = cell.best();
        Gradebook.Graded latest = cell.latest();
        boolean older = best != null && latest != null && !best.submission().equals(latest.submission());
        return new GradebookPage.Cell(
                cell.counting(),
                cell.maxScore() > 0 ? cell.maxScore() : exercise.rubric().total(),
                cell.byHand() != null || best == null ? VerdictWords.setByHand() : VerdictWords.of(best.verdict()),
                best == null ? null : best.submission(),
                older ? Integer.toString(latest.score()) : "",
                older ? latest.submission() : null,
                cell.byHand() != null);
    }
}
