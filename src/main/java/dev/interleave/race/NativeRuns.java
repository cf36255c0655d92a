package dev.interleave.race;

import dev.interleave.box.protocol.Datum;
import dev.interleave.judge.Finding;
import dev.interleave.sandbox.BoxOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ask for some runs of a program on real threads, and add what they showed to the report that could not judge it. */
final class NativeRuns {
    private static final int RUNS = 3;
    private static final long MILLIS = 10_000;

    private NativeRuns() {}

    static Datum body(ProgramCheck.Request request, Map<String, byte[]> classes) {
        var fields = new LinkedHashMap<String, Datum>();
        fields.put("classes", ProgramCheck.files(classes));
        fields.put("resources", ProgramCheck.files(request.resources()));
        fields.put("main", new Datum.Text(request.main()));
        fields.put("arguments", ProgramCheck.texts(request.arguments()));
        fields.put("runs", new Datum.Int(RUNS));
        fields.put("millis", new Datum.Int(MILLIS));
        return new Datum.Fields(fields);
    }

    static ProgramReport report(ProgramReport unjudged, BoxOutcome outcome) {
        if (!(outcome instanceof BoxOutcome.Answered(Datum.Fields answer, String _))) {
            return with(unjudged, "it could not be run natively either: " + Ending.reason(outcome));
        }
        String kind = EngineAnswer.text(answer, "kind");
        if (kind.isEmpty()) {
            String remark = EngineAnswer.text(answer, "remark");
            return with(unjudged, remark.isEmpty() ? "native runs showed nothing wrong, which proves nothing" : remark);
        }
        List<Finding.Access> threads = EngineAnswer.items(answer.get("threads")).stream()
                .map(EngineAnswer::access)
                .toList();
        var finding =
                new ProgramFinding(kind, EngineAnswer.text(answer, "message"), null, threads, List.of(), List.of(), "");
        return new ProgramReport(
                unjudged.main(), kind, unjudged.reason(), List.of(finding), unjudged.strength(), unjudged.seed());
    }

    private static ProgramReport with(ProgramReport unjudged, String more) {
        String reason = unjudged.reason() == null ? more : unjudged.reason().replaceAll("\\.$", "") + "; " + more;
        return new ProgramReport(
                unjudged.main(), unjudged.verdict(), reason, unjudged.findings(), unjudged.strength(), unjudged.seed());
    }
}
