package dev.interleave.race;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.interleave.judge.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Explain one fault of a program.
 *
 * @param kind DATA_RACE, DEADLOCK, LOST_WAKE_UP, LIVELOCK, FAILED or LEAK
 * @param variable the shared variable, for a data race
 * @param accesses the two conflicting accesses of a data race, or what each thread of another fault does
 * @param interleaving the steps that lead to the fault, in order
 * @param orders what ordered steps of different threads
 * @param schedule the id with which it replays
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgramFinding(
        String kind,
        String message,
        @Nullable String variable,
        List<Finding.Access> accesses,
        List<Finding.Step> interleaving,
        List<Finding.Order> orders,
        String schedule) {
    public ProgramFinding {
        accesses = List.copyOf(accesses);
        interleaving = List.copyOf(interleaving);
        orders = List.copyOf(orders);
    }
}
