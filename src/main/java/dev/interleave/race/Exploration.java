package dev.interleave.race;

import dev.interleave.compile.SourceFile;
import dev.interleave.judge.Court;
import dev.interleave.judge.Court.Trial;
import dev.interleave.judge.PreparedExercise;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Run a submission under many interleavings and look for races, deadlocks, lost wake-ups and wrong results. */
@FunctionalInterface
public interface Exploration {
    /** Explore; what the submission does and what is not supported here are reports, never exceptions. */
    RaceReport explore(Task task);

    /**
     * Start in the background what the first exploration would otherwise wait for.
     *
     * @throws IOException if interleavings can't be explored here; the message says why
     */
    default void prepare() throws IOException {}

    /**
     * Run one schedule of a finding again.
     *
     * @param schedule as the finding names it
     * @throws IllegalArgumentException if it is no such name
     */
    default RaceReport replay(Task task, String schedule) {
        return RaceReport.notJudged("nothing is explored here, so nothing can be replayed");
    }

    /**
     * What is to be explored.
     *
     * @param submission class files by binary name, as the compiler made them
     * @param ladder small sizes, the smallest first; may be empty
     * @param large sizes of which schedules are only drawn
     * @param full cases at full size
     * @param seed what all choices derive from
     * @param court rules on what was seen, one call after another
     * @param sources quoted in findings
     */
    record Task(
            PreparedExercise exercise,
            Map<String, byte[]> submission,
            List<Trial> ladder,
            List<Trial> large,
            List<Trial> full,
            long seed,
            Court court,
            List<SourceFile> sources) {
        public Task {
            submission = Map.copyOf(submission);
            ladder = List.copyOf(ladder);
            large = List.copyOf(large);
            full = List.copyOf(full);
            sources = List.copyOf(sources);
        }

        /** List all sizes to explore, those of the ladder first. */
        List<Trial> sizes() {
            return Stream.concat(ladder.stream(), large.stream()).toList();
        }
    }

    /** Explore nothing and say so. */
    static Exploration unavailable(String reason) {
        return task -> RaceReport.notJudged(reason);
    }
}
