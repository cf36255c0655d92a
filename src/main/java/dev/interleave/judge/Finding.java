package dev.interleave.judge;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.interleave.exercise.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Explain one fault that was found, for the learner and for tools.
 *
 * @param kind the verdict that this fault alone would lead to
 * @param message what is wrong, in words for a beginner
 * @param file source file, null where the fault has no place
 * @param line line from 1, 0 where unknown
 * @param column column from 1, 0 where unknown
 * @param variable the shared variable, for a data race
 * @param accesses the two conflicting accesses of a data race, or what each thread of a deadlock waits for
 * @param interleaving the steps that lead to the fault, in order
 * @param orders what ordered steps of different threads, as far as anything did
 * @param schedule the id with which the fault replays
 * @param rule what exactly was broken, such as {@code speedup/result-cache}, null where the kind says it all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        Verdict kind,
        String message,
        @Nullable String file,
        int line,
        int column,
        @Nullable String variable,
        @Nullable List<Access> accesses,
        @Nullable List<Step> interleaving,
        @Nullable List<Order> orders,
        @Nullable String schedule,
        @Nullable String rule) {

    /** Make a finding whose kind says it all. */
    public Finding(
            Verdict kind,
            String message,
            @Nullable String file,
            int line,
            int column,
            @Nullable String variable,
            @Nullable List<Access> accesses,
            @Nullable List<Step> interleaving,
            @Nullable List<Order> orders,
            @Nullable String schedule) {
        this(kind, message, file, line, column, variable, accesses, interleaving, orders, schedule, null);
    }

    /** Make a finding that names the rule that was broken. */
    public static Finding ofRule(Verdict kind, String rule, String message) {
        return new Finding(kind, message, null, 0, 0, null, null, null, null, null, rule);
    }

    /** Make a finding that has no schedule. */
    public static Finding of(Verdict kind, String message, @Nullable String file, int line) {
        return at(kind, message, file, line, 0);
    }

    /** Make a finding that has no schedule, at a column. */
    public static Finding at(Verdict kind, String message, @Nullable String file, int line, int column) {
        return new Finding(kind, message, file, line, column, null, null, null, null, null);
    }

    /**
     * One side of a conflict.
     *
     * @param operation what the thread did or waits for, such as {@code write}
     * @param stack frames of the submission, innermost first, as {@code Solution.run(Solution.java:12)}
     * @param step index in {@code interleaving}, from 0, of the step that this is; null where it is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Access(
            String thread,
            String operation,
            String file,
            int line,
            List<String> stack,
            @Nullable Integer step) {
        public Access {
            stack = List.copyOf(stack);
        }

        /** Make one that is no step of an interleaving. */
        public Access(String thread, String operation, String file, int line, List<String> stack) {
            this(thread, operation, file, line, stack, null);
        }
    }

    /**
     * One step of an interleaving.
     *
     * @param source the source line, trimmed
     * @param effect what the step did, such as {@code reads count = 0}
     */
    public record Step(String thread, String file, int line, String source, String effect) {}

    /**
     * One edge of happens-before between steps of two threads; steps of one thread are ordered anyway.
     *
     * @param from index in {@code interleaving}, from 0, of the step that comes first
     * @param to index of the step that sees everything before {@code from}
     * @param reason what ordered them, such as {@code start} or {@code unlock before lock}
     */
    public record Order(int from, int to, String reason) {}
}
