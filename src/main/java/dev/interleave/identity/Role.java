package dev.interleave.identity;

import java.util.Set;

/** Say what an account may do; an instructor may do what a learner may. */
public enum Role {
    LEARNER,
    INSTRUCTOR;

    /** Name of {@link #LEARNER} for {@code @RolesAllowed}. */
    public static final String LEARNER_ROLE = "LEARNER";

    /** Name of {@link #INSTRUCTOR} for {@code @RolesAllowed}. */
    public static final String INSTRUCTOR_ROLE = "INSTRUCTOR";

    Set<String> granted() {
        return this == INSTRUCTOR ? Set.of(INSTRUCTOR_ROLE, LEARNER_ROLE) : Set.of(LEARNER_ROLE);
    }
}
