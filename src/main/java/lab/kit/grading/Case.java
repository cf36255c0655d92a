package lab.kit.grading;

import java.util.Objects;

/**
 * Name one input of an exercise.
 *
 * @param name a few words that a learner understands, such as {@code three workers}; unique among the visible cases
 * @param input a record, or another value that {@link Experiment} names as possible
 */
public record Case<I>(String name, I input) {
    public Case {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(input, "input is null");
    }
}
