package dev.interleave.box.engine.driver;

import dev.interleave.box.protocol.Datum;
import dev.interleave.box.runner.Verb;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Run a program with a main method as it is, on real threads and with the box's own network, because it waits for something that no scheduler
 * can give it.
 *
 * <p>Request: {@code classes} (not instrumented, by binary name), {@code resources}, {@code main}, {@code arguments}, {@code runs}, {@code
 * millis} of each run. Answer: {@code runs} that ended, and of the first fault {@code kind} (FAILED, DEADLOCK, empty if there was none), {@code
 * message}, {@code threads} with their stacks; {@code remark} on what was no fault, such as that there is no network.
 */
final class RunVerb implements Verb {
    private static final int OUTPUT_LIMIT = 1 << 16;

    @Override
    public Datum call(Datum body) throws Exception {
        var request = (Datum.Fields) body;
        System.setOut(new Output(OUTPUT_LIMIT));
        System.setErr(new Output(OUTPUT_LIMIT));
        System.setIn(new ByteArrayInputStream(new byte[0]));
        String name = Data.text(request.get("main"));
        List<String> arguments =
                Data.items(request.get("arguments")).stream().map(Data::text).toList();
        long runs = Data.number(request.get("runs"));
        NativeRun last = null;
        int ended = 0;
        for (int i = 0; i < runs && (last == null || last.isFine()); i++) {
            LoadedProgram program = LoadedProgram.asItIs(request);
            program.setDefaultAssertionStatus(true);
            last = new NativeRun(MainMethod.of(name, program, arguments), program);
            last.run(Data.number(request.get("millis")));
            ended += last.ended() ? 1 : 0;
        }
        return Data.of(answer(ended, last));
    }

    private static Map<String, Object> answer(int ended, NativeRun last) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("runs", ended);
        answer.put("kind", last == null ? "" : last.kind());
        answer.put("message", last == null ? "" : last.message());
        answer.put("remark", last == null ? "" : last.remark());
        answer.put(
                "threads",
                last == null
                        ? List.of()
                        : last.threads().stream().map(Found.Place::json).toList());
        return answer;
    }
}
