package dev.interleave.box.engine.driver;

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

    /** Where a thread is, and what it does there. */
    record Place(String thread, String operation, String file, int line, List<String> stack) {
        Map<String, Object> json() {
            var json = new LinkedHashMap<String, Object>();
            json.put("thread", thread);
            json.put("operation", operation);
            json.put("file", file);
            json.put("line", line);
            json.put("stack", stack);
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
