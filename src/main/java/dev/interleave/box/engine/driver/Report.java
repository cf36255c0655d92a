package dev.interleave.box.engine.driver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the driver.
 *
 * @param verdict CLEAN, the kind of the first finding, or NOT_JUDGED
 * @param reason why it is not judged
 */
record Report(
        String main, String verdict, @Nullable String reason, List<Found> findings, Strength strength, long seed) {
    /** Verdicts, the first to be reported first. */
    static final List<String> ORDER = List.of("DATA_RACE", "DEADLOCK", "LOST_WAKE_UP", "LIVELOCK", "FAILED", "LEAK");

    static Report notJudged(Settings settings, String reason) {
        return new Report(
                settings.main(), "NOT_JUDGED", reason, List.of(), new Strength(0, 0, 0, 0, null), settings.seed());
    }

    /**
     * How much was run.
     *
     * @param traces how many different sequences of steps there were
     * @param preemptions the most switches from a running thread in one schedule
     * @param search what a search came to; null if there was none
     */
    record Strength(
            int schedules,
            int traces,
            int preemptions,
            long events,
            @Nullable Searched search) {
        Map<String, Object> json() {
            var json = new LinkedHashMap<String, Object>();
            json.put("schedules", schedules);
            json.put("traces", traces);
            json.put("preemptions", preemptions);
            json.put("events", events);
            if (search != null) {
                json.put("exhausted", search.exhausted);
                json.put("executions", search.executions);
                json.put("bound", search.bound);
                json.put("open", search.open);
                if (search.early != null) {
                    json.put("earlyExecutions", search.early.executions);
                    json.put("earlyOpen", search.early.open);
                }
            }
            return json;
        }
    }

    /**
     * What a search came to.
     *
     * @param exhausted whether all interleavings were run, or all within the bound
     * @param executions how many of them there are, or were run, that are not equivalent
     * @param bound how many switches from a thread that could go on each had at most; -1 for any number
     * @param open why not all were run, empty if they were
     * @param early what became of those in which waits end early; null where nobody waits so, or they were not searched
     */
    record Searched(
            boolean exhausted,
            int executions,
            int bound,
            String open,
            @Nullable Early early) {
        Searched with(Early other) {
            return new Searched(exhausted, executions, bound, open, other);
        }
    }

    /**
     * What a search came to in which a wait of each thread may end before somebody ends it: for no reason, or by a time-out.
     *
     * @param executions how many interleavings there are, or were run
     * @param open why not all were run, empty if they were
     */
    record Early(int executions, String open) {}

    String json() {
        return Json.of(fields());
    }

    /** Give the report as plain values, in the order in which they are shown. */
    Map<String, Object> fields() {
        var json = new LinkedHashMap<String, Object>();
        json.put("main", main);
        json.put("verdict", verdict);
        if (reason != null) {
            json.put("reason", reason);
        }
        json.put("findings", findings.stream().map(Found::json).toList());
        json.put("strength", strength.json());
        json.put("seed", seed);
        return json;
    }
}
