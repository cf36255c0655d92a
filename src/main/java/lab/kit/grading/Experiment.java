package lab.kit.grading;

import org.jspecify.annotations.Nullable;

/**
 * Use a submission once and say what was seen. Implemented by the author's {@code grading.Probe}, which runs inside the box
 * together with the submission: it knows no expected answer, it judges nothing.
 *
 * <p>Input and observation are made of records, sealed interfaces of records, enums, {@code boolean}, {@code int}, {@code
 * long}, {@code double} and their like, {@link String}, {@link java.util.List}, {@link java.util.Set}, {@link
 * java.util.Map}, {@link java.util.Optional}, {@link java.time.Duration}, {@link java.net.URI} and arrays. They cross the
 * wall of the box as plain data.
 *
 * @param <S> the exercise's contract
 * @param <I> the input
 * @param <O> the observation
 */
@FunctionalInterface
public interface Experiment<S, I, O> {
    /**
     * Use {@code solution}, a fresh instance, with {@code input}.
     *
     * <p>What the submission throws is best let through: the platform reports it with the learner's line. Threads that the
     * submission leaves behind, its child processes and hangs are found by the platform; a probe need not look for them.
     */
    @Nullable
    O observe(S solution, I input, Setting setting) throws Exception;
}
