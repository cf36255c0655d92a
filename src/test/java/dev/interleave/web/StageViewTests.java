package dev.interleave.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.ExerciseFolder;
import dev.interleave.exercise.ExerciseFolder.Reading;
import dev.interleave.submission.SubmissionScope;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StageViewTests {
    @Test
    void anExerciseThatIsExploredAndSimulatedHasThoseStagesBeforeTheScore() {
        assertThat(planned(SubmissionScope.EVERYTHING, "02-start-and-join"))
                .containsExactly("compile", "judge", "explore", "simulate", "score");
    }

    @Test
    void aRunOfTheVisibleCasesHasNeither() {
        assertThat(planned(SubmissionScope.VISIBLE, "02-start-and-join")).containsExactly("compile", "judge", "score");
    }

    @Test
    void anExerciseWithoutThreadsIsNotSaidToBeExplored() {
        assertThat(planned(SubmissionScope.EVERYTHING, "01-overlap")).containsExactly("compile", "judge", "score");
    }

    @Test
    void whatIsPlannedIsShownAsWaitingAlsoForAnExerciseThatIsGone() {
        List<String> planned = StageView.planned(Optional.empty(), SubmissionScope.EVERYTHING);

        assertThat(StageView.of(planned, List.of()))
                .extracting(StageView::words, StageView::state)
                .containsExactly(
                        tuple("Compile", "waiting"), tuple("Run the cases", "waiting"), tuple("Score", "waiting"));
    }

    private static List<String> planned(SubmissionScope scope, String slug) {
        Exercise exercise = ((Reading.Read) ExerciseFolder.read(Path.of("exercises", slug))).exercise();
        return StageView.planned(Optional.of(exercise), scope);
    }
}
