package dev.interleave.web;

import dev.interleave.compile.SourceFile;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.Limits;
import dev.interleave.exercise.Slide;
import dev.interleave.identity.Account;
import dev.interleave.submission.Draft;
import dev.interleave.submission.Drafts;
import dev.interleave.submission.Submissions;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Put together the page of an exercise for one learner. */
@ApplicationScoped
class ExerciseView {
    private static final int MOST_LISTED = 50;
    private static final long MEBI = 1024 * 1024;

    private final CourseView course;
    private final Standings standings;
    private final Drafts drafts;
    private final Submissions submissions;

    ExerciseView(CourseView course, Standings standings, Drafts drafts, Submissions submissions) {
        this.course = course;
        this.standings = standings;
        this.drafts = drafts;
        this.submissions = submissions;
    }

    /**
     * Say what the editor begins with.
     *
     * @param origin id of the submission it comes from, empty if none
     * @param error why the same text was not taken before, empty if it was not sent
     */
    record Desk(List<SourceFile> files, @Nullable Instant draftSaved, String origin, String error) {}

    /** Begin where the learner left off: with the draft, else with the starter. */
    Desk desk(Exercise exercise, Account account) {
        Optional<Draft> draft = drafts.find(account.id(), exercise.slug());
        return draft.map(found -> new Desk(found.sources(), found.savedAt(), "", ""))
                .orElseGet(() -> new Desk(exercise.starter(), null, "", ""));
    }

    ExercisePage of(Exercise exercise, Account account, Desk desk) {
        var own = standings.of(account);
        String pictures = "/exercises/" + exercise.slug() + "/pictures/";
        return new ExercisePage(
                exercise,
                Slide.of(exercise.slide()).title(),
                own.get(exercise.slug()),
                course.missing(exercise, own),
                exercise.lesson().isBlank() ? null : html(exercise.lesson(), 3, pictures),
                html(exercise.statement(), 3, pictures),
                exercise.contractSources().stream()
                        .map(file -> SourceView.of(file, Set.of()))
                        .toList(),
                exercise.samples().stream()
                        .map(sample -> new ExercisePage.SampleView(sample.name(), html(sample.text(), 4, pictures)))
                        .toList(),
                exercise.hints().stream().map(hint -> html(hint, 4, pictures)).toList(),
                rubric(exercise),
                limits(exercise.limits()),
                desk.files().isEmpty() ? List.of(new SourceFile("Solution.java", "")) : desk.files(),
                desk.draftSaved(),
                desk.origin(),
                desk.error(),
                submissions.history(account.id(), exercise.slug(), MOST_LISTED).stream()
                        .map(graded -> HistoryRow.of(graded, exercise.title()))
                        .toList());
    }

    private static RawString html(String markdown, int level, String pictures) {
        return new RawString(Markdown.render(markdown, level, pictures));
    }

    private static List<ExercisePage.PartPoints> rubric(Exercise exercise) {
        var rubric = exercise.rubric();
        var parts = new ArrayList<ExercisePage.PartPoints>();
        parts.add(new ExercisePage.PartPoints("Correctness", rubric.correctness()));
        parts.add(new ExercisePage.PartPoints("Race-freedom", rubric.raceFreedom()));
        parts.add(new ExercisePage.PartPoints("Speedup", rubric.speedup()));
        parts.add(new ExercisePage.PartPoints("Resources", rubric.resources()));
        parts.removeIf(part -> part.points() == 0);
        return parts;
    }

    private static String limits(Limits limits) {
        String processes = limits.processes() == 0 ? "no child processes" : limits.processes() + " child processes";
        return "%s, %d MiB of memory, %d threads, %s, %d KiB of output"
                .formatted(
                        Words.seconds(limits.wall()),
                        limits.memoryBytes() / MEBI,
                        limits.threads(),
                        processes,
                        limits.outputBytes() / 1024);
    }
}
