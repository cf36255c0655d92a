package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.rt.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One finding, as it is reported.
 *
 * @param kind DATA_RACE or a kind of fault
 * @param variable what a race is about
 * @param accesses the two accesses of a race, or the threads of a fault
 * @param interleaving the steps of the shortest schedule found
 * @param orders what ordered steps of different threads
 * @param schedule id of that schedule
 */
record Found(
        String kind,
        String message,
        @Nullable String variable,
        List<Place> accesses,
        List<Step> interleaving,
        List<Order> orders,
        String schedule) {

    /** What ordered two steps, by their places in the interleaving. */
    record Order(int from, int to, String reason) {
        Map<String, Object> json() {
            var json = new LinkedHashMap<String, Object>();
            json.put("from", from);
            json.put("to", to);
            json.put("reason", reason);
            return json;
        }
    }

    /** Return it with what tells how it came about. */
    Found told(List<Place> places, List<Step> steps, List<Order> order) {
        return new Found(kind, message, variable, places, steps, order, schedule);
    }

    /**
     * Where a thread is, and what it does there.
     *
     * @param step its place among the steps, -1 if it has none
     * @param holder who owns the lock it waits for, null if it waits for none
     */
    record Place(
            String thread,
            String operation,
            String file,
            int line,
            List<String> stack,
            int step,
            Fault.@Nullable Holder holder) {
        Place at(int place) {
            return new Place(thread, operation, file, line, stack, place, holder);
        }

        /** Tell whether another one is the same line doing the same. */
        boolean isLike(Place other) {
            return operation.equals(other.operation) && file.equals(other.file) && line == other.line;
        }

        Map<String, Object> json() {
            var json = new LinkedHashMap<String, Object>();
            json.put("thread", thread);
            json.put("operation", operation);
            json.put("file", file);
            json.put("line", line);
            json.put("stack", stack);
            if (step >= 0) {
                json.put("step", step);
            }
            return json;
        }
    }

    /** One step. */
    record Step(String thread, String file, int line, String effect) {
        Map<String, Object> json() {
            var json = new LinkedHashMap<String, Object>();
            json.put("thread", thread);
            json.put("file", file);
            json.put("line", line);
            json.put("effect", effect);
            return json;
        }
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("kind", kind);
        json.put("message", message);
        if (variable != null) {
            json.put("variable", variable);
        }
        json.put("accesses", accesses.stream().map(Place::json).toList());
        json.put("interleaving", interleaving.stream().map(Step::json).toList());
        json.put("orders", orders.stream().map(Order::json).toList());
        json.put("schedule", schedule);
        return json;
    }
}
