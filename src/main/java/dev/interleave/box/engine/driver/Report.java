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
 * @param traces how many different sequences of steps there were
 * @param preemptions the most switches from a running thread in one schedule
 */
record Report(
        String main,
        String verdict,
        @Nullable String reason,
        List<Found> findings,
        int schedules,
        int traces,
        int preemptions,
        long events,
        long seed) {
    /** Verdicts, the first to be reported first. */
    static final List<String> ORDER = List.of("DATA_RACE", "DEADLOCK", "LOST_WAKE_UP", "LIVELOCK", "FAILED", "LEAK");

    static Report notJudged(Settings settings, String reason) {
        return new Report(settings.main(), "NOT_JUDGED", reason, List.of(), 0, 0, 0, 0, settings.seed());
    }

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
        json.put(
                "strength",
                Map.copyOf(Map.of(
                        "schedules", schedules, "traces", traces, "preemptions", preemptions, "events", events)));
        json.put("seed", seed);
        return json;
    }
}
