package dev.interleave.box.engine.driver;

import dev.interleave.box.protocol.Datum;
import dev.interleave.box.runner.Verb;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Simulate a probe or a main method on numbers of cores, in virtual time.
 *
 * <p>Request: {@code classes} (instrumented for counting, by binary name), {@code sites}; for a probe {@code inputs},
 * or for a program {@code main}, {@code arguments} and {@code input} (standard input);
 * {@code timed} (binary names), {@code cores}, {@code seed}, {@code mostWork} (virtual ns of all threads in one run).
 *
 * <p>Answer: Items, for each input Fields of
 *
 * <pre>
 * reason      Text    why it was not simulated to the end, else empty
 * leastWork, leastSpan Int  ns, the least of all runs that came to their end and of one without a bound on cores
 * runs        Items   for each number of cores, until the first that fails (which is among them if it began), Fields of
 *   cores       Int
 *   from, until Int     the time that counts, ns since the start of the run
 *   end         Int     when the last thread that keeps a program alive ended
 *   work, span  Int     ns
 *   ending      Text    COMPLETED, EXITED, STUCK, LIVELOCK, IDLING, LIMIT or UNSUPPORTED
 *   exitStatus  Int
 *   failures    Items   of Text
 *   observation         what the probe saw, or Null
 *   output      Text
 *   threads, children, atomics Int  how many threads and child processes were started, and how many atomic steps there were
 *   threadCosts, childCosts Int  ns, what starting and waking threads took, and starting child processes
 *   lanes       Items   of Fields {name Text, virtual Bool, begin Int, end Int, totals Items of five Int,
 *                       segments Items of Fields {state Text, from Int, to Int, on Text, type Text, file Text, line Int}};
 *                       states are RUNNING, READY, BLOCKED, SLEEPING, WAITING, totals in that order
 *   places      Items   of Fields {what, type, method, file Text, line, held, waited, entered, contended Int}
 * </pre>
 */
final class SimulateVerb implements Verb {
    private static final int OUTPUT_LIMIT = 1 << 16;

    @Override
    public Datum call(Datum body) throws Exception {
        var request = (Datum.Fields) body;
        LoadedProgram program = LoadedProgram.of(request);
        var output = new Output(OUTPUT_LIMIT);
        System.setOut(output);
        System.setErr(new Output(OUTPUT_LIMIT));
        byte[] input = Data.text(request.get("input")).getBytes(StandardCharsets.UTF_8);
        var simulated = new SimulatedUse(request, program, output, input);
        String main = Data.text(request.get("main"));
        return main.isEmpty() ? ofProbe(request, program, simulated) : ofMain(request, main, program, simulated);
    }

    private static Datum ofProbe(Datum.Fields request, LoadedProgram program, SimulatedUse simulated) throws Exception {
        var answers = new ArrayList<Datum>();
        for (Datum each : Data.items(request.get("inputs"))) {
            ProbeBody probe = ProbeBody.ofSimulation(program, each);
            answers.add(simulated.runs(probe, probe::outcome));
        }
        return new Datum.Items(answers);
    }

    private static Datum ofMain(Datum.Fields request, String name, LoadedProgram program, SimulatedUse simulated) {
        List<String> arguments =
                Data.items(request.get("arguments")).stream().map(Data::text).toList();
        try {
            MainMethod main = MainMethod.of(name, program, arguments);
            return new Datum.Items(List.of(simulated.runs(main, Datum.Null::new)));
        } catch (ClassNotFoundException | NoSuchMethodException e) {
            return Data.of(
                    List.of(Map.of("reason", "There is no main method in class " + name + ".", "runs", List.of())));
        }
    }
}
