package dev.interleave.compile;

/**
 * Choose what a compilation switches on.
 *
 * @param trust whose code it is
 * @param preview whether preview features of Java 25 are enabled
 */
public record CompileOptions(Trust trust, boolean preview) {
    /** Whose code is compiled; decides the policy and the reserved packages. */
    public enum Trust {
        /** A learner's submission: unnamed package only, the whole policy. */
        LEARNER,
        /** A learner's submission of an exercise that starts processes: {@code ProcessBuilder} and a child's exit allowed. */
        LEARNER_PROCESS,
        /** An instructor's contract and grading code: no policy, still boxed. */
        INSTRUCTOR,
        /** Any program given to the checker: any package, no policy beyond what keeps the engine sound. */
        PROGRAM
    }
}
