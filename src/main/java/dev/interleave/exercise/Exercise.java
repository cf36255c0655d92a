package dev.interleave.exercise;

import dev.interleave.compile.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Describe what can be solved, as read from an exercise folder.
 *
 * @param slug folder name, such as {@code 07-shared-counter}
 * @param id never changes, though the slug may
 * @param version hash of every file that can change a verdict
 * @param slide number of the slide, 1 to 14
 * @param contract binary name of the interface that {@code Solution} implements
 * @param approaches accepted approaches, the usual one first
 * @param requires slugs of exercises to be solved before
 * @param statement Markdown
 * @param lesson Markdown
 * @param hints Markdown, one entry a step
 * @param starter files to begin with
 * @param contractSources read-only types shown to the learner
 * @param gradingSources the author's Cases, Probe and Oracle; never shown to learners
 * @param folder where it was read from
 * @param references where its reference solutions and planted mistakes are
 */
public record Exercise(
        String slug,
        UUID id,
        String version,
        int slide,
        String title,
        String goal,
        String contract,
        List<Approach> approaches,
        List<String> requires,
        boolean preview,
        Limits limits,
        CasePlan cases,
        RacePlan race,
        SpeedupPlan speedup,
        Rubric rubric,
        String statement,
        String lesson,
        List<String> hints,
        List<SourceFile> starter,
        List<SourceFile> contractSources,
        List<SourceFile> gradingSources,
        List<Sample> samples,
        Path folder,
        Path references) {

    public Exercise {
        approaches = List.copyOf(approaches);
        requires = List.copyOf(requires);
        hints = List.copyOf(hints);
        starter = List.copyOf(starter);
        contractSources = List.copyOf(contractSources);
        gradingSources = List.copyOf(gradingSources);
        samples = List.copyOf(samples);
    }

    /** How many cases are shown before submitting, and how many random ones are drawn. */
    public record CasePlan(int visible, int random) {}

    /**
     * How interleavings are explored.
     *
     * @param judged whether race-freedom is judged at all
     * @param schedules schedules to draw, counted, never timed
     * @param budget schedules to draw and to search together; 0 if none are to be searched
     * @param spuriousWakeUps whether waits may end for no reason, or by a time-out while others can go on, in searched interleavings
     * @param timeIsLogged whether solutions look at the clock only to tell how long they took, which withdraws no claim
     */
    public record RacePlan(boolean judged, int schedules, int budget, boolean spuriousWakeUps, boolean timeIsLogged) {}

    /**
     * How speedup is scored.
     *
     * @param counts whether it gives points
     * @param baseline the approach compared with
     * @param cores numbers of simulated cores at which it is judged; empty where it is not
     */
    public record SpeedupPlan(boolean counts, Approach baseline, List<Integer> cores) {
        static final SpeedupPlan NONE = new SpeedupPlan(false, Approach.SEQUENTIAL, List.of());

        public SpeedupPlan {
            cores = List.copyOf(cores);
        }
    }

    /** A sample of input and output to show; text is Markdown. */
    public record Sample(String name, String text) {}

    /** Tell whether submissions may start child processes. */
    public boolean startsProcesses() {
        return limits.processes() > 0;
    }
}
