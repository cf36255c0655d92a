package dev.interleave.submission;

import dev.interleave.compile.SourceFile;
import dev.interleave.exercise.ExerciseCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Save and find what a learner has in the editor. */
@ApplicationScoped
public class Drafts {
    private final DraftRepository drafts;
    private final ExerciseCatalog exercises;
    private final SubmissionChecks checks;
    private final InstantSource time;

    Drafts(DraftRepository drafts, ExerciseCatalog exercises, SubmissionChecks checks, InstantSource time) {
        this.drafts = drafts;
        this.exercises = exercises;
        this.checks = checks;
        this.time = time;
    }

    /**
     * Replace the learner's draft of an exercise.
     *
     * @throws SubmissionRefusedException if the exercise is unknown or the sources are too large or badly named
     */
    @Transactional
    public void save(long accountId, String exercise, List<SourceFile> sources) {
        if (exercises.find(exercise).isEmpty()) {
            throw SubmissionRefusedException.unknownExercise(exercise);
        }
        checks.check(sources);
        drafts.save(
                new Draft.Key(accountId, exercise),
                new SourcesAsJson().convertToDatabaseColumn(sources),
                time.instant());
    }

    @Transactional
    public Optional<Draft> find(long accountId, String exercise) {
        return drafts.findByIdOptional(new Draft.Key(accountId, exercise));
    }
}
