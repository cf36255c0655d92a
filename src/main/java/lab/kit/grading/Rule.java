package lab.kit.grading;

/**
 * Rule on what was seen. Implemented by the author's {@code grading.Oracle}, which runs outside the box of the submission.
 *
 * @param <I> the input
 * @param <O> the observation
 */
@FunctionalInterface
public interface Rule<I, O> {
    /**
     * Compare {@code seen} with a property or with the rule's own answer; never with luck, never with a clock.
     *
     * <p>Everything in {@code seen} may be forged by a hostile submission: check sizes before using them. {@code evidence}
     * was gathered outside and can be believed.
     */
    Ruling rule(I input, O seen, Evidence evidence);
}
