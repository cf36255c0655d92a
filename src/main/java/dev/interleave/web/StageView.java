package dev.interleave.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interleave.exercise.Exercise;
import dev.interleave.submission.ProgressEvent;
import dev.interleave.submission.SubmissionScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Show how far a stage of a grading has come.
 *
 * @param state {@code waiting}, {@code running}, {@code passed} or {@code failed}
 * @param note the state in words, such as {@code 3 of 20 cases}
 */
public record StageView(String name, String words, String state, String note) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Show the stages called {@code planned} and those that {@code events} tell of, as the newest try left them. */
    static List<StageView> of(List<String> planned, List<ProgressEvent> events) {
        Map<String, StageView> stages = new LinkedHashMap<>();
        planned.forEach(name -> stages.put(name, of(name, "waiting", "")));
        int newest = events.isEmpty() ? 0 : events.getLast().attempt();
        for (ProgressEvent event : events) {
            if (event.attempt() == newest) {
                tell(event, stages);
            }
        }
        return List.copyOf(stages.values());
    }

    /**
     * Name the stages that a grading goes through when nothing stops it.
     *
     * @param exercise empty if it is no longer published
     */
    static List<String> planned(Optional<Exercise> exercise, SubmissionScope scope) {
        boolean whole = scope == SubmissionScope.EVERYTHING;
        var stages = new ArrayList<>(List.of("compile", "judge"));
        if (whole && exercise.stream().anyMatch(each -> each.race().judged())) {
            stages.add("explore");
        }
        if (whole && exercise.stream().anyMatch(each -> !each.speedup().cores().isEmpty())) {
            stages.add("simulate");
        }
        stages.add("score");
        return stages;
    }

    private static void tell(ProgressEvent event, Map<String, StageView> stages) {
        JsonNode payload = parse(event.payload());
        switch (event.kind()) {
            case "stage-started" -> {
                String name = payload.path("stage").asText();
                stages.put(name, of(name, "running", "running"));
            }
            case "stage-finished" -> {
                String name = payload.path("stage").asText();
                boolean passed = payload.path("passed").asBoolean();
                stages.put(name, of(name, passed ? "passed" : "failed", passed ? "done" : "found a problem"));
            }
            case "case-finished" -> {
                String note = "%d of %d cases"
                        .formatted(
                                payload.path("done").asInt(),
                                payload.path("total").asInt());
                stages.computeIfPresent("judge", (name, stage) -> of(name, stage.state(), note));
            }
            default -> {
                // an event of a newer version; what is known is still right
            }
        }
    }

    private static StageView of(String name, String state, String note) {
        return new StageView(name, wordsOf(name), state, note);
    }

    static String wordsOf(String stage) {
        return switch (stage) {
            case "compile" -> "Compile";
            case "judge" -> "Run the cases";
            case "explore" -> "Explore interleavings";
            case "simulate" -> "Simulate more cores";
            case "measure" -> "Measure on this host";
            case "score" -> "Score";
            default -> Words.sentence(stage);
        };
    }

    private static JsonNode parse(String payload) {
        try {
            return JSON.readTree(payload);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
