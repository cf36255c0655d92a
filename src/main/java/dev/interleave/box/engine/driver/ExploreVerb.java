package dev.interleave.box.engine.driver;

import dev.interleave.box.protocol.Datum;
import dev.interleave.box.runner.Verb;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Explore the interleavings of an exercise's probe with a submission, one input after another.
 *
 * <p>Request: {@code classes} (instrumented: submission, contract, probe and kit, by binary name), {@code sites},
 * {@code own} (names of the submission's classes), {@code inputs}, {@code schedules} of each input, {@code seed}, {@code events}, {@code replay} (empty for all schedules). Answer:
 * for each input a {@code report} and {@code outcomes}, the different results in the order in which they were first seen,
 * each with the id of that {@code schedule}. Stops after the first input with a finding.
 */
final class ExploreVerb implements Verb {
    private static final int OUTPUT_LIMIT = 1 << 16;

    @Override
    public Datum call(Datum body) throws Exception {
        var request = (Datum.Fields) body;
        LoadedProgram program = LoadedProgram.of(request);
        System.setOut(new Output(OUTPUT_LIMIT));
        System.setErr(new Output(OUTPUT_LIMIT));
        System.setIn(new ByteArrayInputStream(new byte[0]));
        var own = new HashSet<String>();
        Data.items(request.get("own")).forEach(name -> own.add(Data.text(name)));
        var answers = new ArrayList<Datum>();
        List<Datum> inputs = Data.items(request.get("inputs"));
        List<Datum> schedules = Data.items(request.get("schedules"));
        for (int i = 0; i < inputs.size(); i++) {
            Settings settings = settings(request, (int) Data.number(schedules.get(i)));
            ProbeBody probe = ProbeBody.of(program, inputs.get(i));
            var outcomes = new Outcomes(probe);
            Report report = new Exploration(settings, program.sites, own::contains, probe, outcomes::take).run();
            answers.add(Data.of(Map.of("report", report.fields(), "outcomes", outcomes.seen())));
            if (report.findings().stream().anyMatch(found -> !found.kind().equals("FAILED"))) {
                break;
            }
        }
        return new Datum.Items(answers);
    }

    private static Settings settings(Datum.Fields request, int schedules) {
        String replay = Data.text(request.get("replay"));
        return new Settings(
                "Solution",
                schedules,
                Data.number(request.get("seed")),
                replay.isEmpty() ? null : replay,
                Data.number(request.get("events")),
                List.of(),
                null);
    }

    /** Collects the different results of one input. */
    private static final class Outcomes {
        private static final int MOST = 200;
        private final ProbeBody probe;
        private final Map<Datum, String> first = new LinkedHashMap<>();

        Outcomes(ProbeBody probe) {
            this.probe = probe;
        }

        void take(String schedule) {
            Datum outcome = probe.outcome();
            if (first.size() < MOST && outcome != null) {
                first.putIfAbsent(outcome, schedule);
            }
        }

        List<Object> seen() {
            var seen = new ArrayList<>();
            first.forEach((outcome, schedule) -> seen.add(Map.of("observation", outcome, "schedule", schedule)));
            return seen;
        }
    }
}
