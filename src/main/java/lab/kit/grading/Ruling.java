package lab.kit.grading;

import java.util.Objects;
import java.util.function.Supplier;

/** Say whether an observation is right, and if not, what is wrong in words for a beginner. */
public sealed interface Ruling {
    record Accepted() implements Ruling {}

    /**
     * @param message what was seen and what the statement asks for; for hidden cases too, so it must not give the answer away
     */
    record Rejected(Fault fault, String message) implements Ruling {
        public Rejected {
            Objects.requireNonNull(fault, "fault is null");
            Objects.requireNonNull(message, "message is null");
        }
    }

    static Ruling accepted() {
        return new Accepted();
    }

    static Ruling rejected(Fault fault, String message) {
        return new Rejected(fault, message);
    }

    static Ruling wrongAnswer(String message) {
        return new Rejected(Fault.WRONG_ANSWER, message);
    }

    /** Reject with {@code fault} unless {@code holds}. */
    static Ruling check(boolean holds, Fault fault, String message) {
        return holds ? accepted() : rejected(fault, message);
    }

    /** Ask {@code next} only if this accepts: the first fault is the ruling. */
    default Ruling then(Supplier<Ruling> next) {
        return this instanceof Accepted ? next.get() : this;
    }
}
