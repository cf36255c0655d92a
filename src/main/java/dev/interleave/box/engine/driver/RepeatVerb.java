package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.rt.Children;
import dev.interleave.box.engine.rt.SimulatedRun;
import dev.interleave.box.engine.rt.Simulations;
import dev.interleave.box.protocol.Datum;
import dev.interleave.box.runner.Verb;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Use a probe several times in one simulated run, so that what one use leaves behind is there in the next.
 *
 * <p>Request: {@code classes}, {@code sites}, {@code inputs}, {@code cores} (the first number counts), {@code mostWork} and {@code idle},
 * ns of virtual time to wait after each use. Answer: {@code ending}, and {@code uses}, for each input that was used Fields of {@code
 * observation}, {@code nanos} that the use took, {@code work} of all threads during the use, and {@code idleWork}, what they computed
 * while nobody had asked for anything.
 */
final class RepeatVerb implements Verb {
    private static final int OUTPUT_LIMIT = 1 << 16;
    private static final long PICOS = 1_000;

    @Override
    public Datum call(Datum body) throws Exception {
        var request = (Datum.Fields) body;
        LoadedProgram program = LoadedProgram.of(request);
        System.setOut(new Output(OUTPUT_LIMIT));
        System.setErr(new Output(OUTPUT_LIMIT));
        System.setIn(new ByteArrayInputStream(new byte[0]));
        Children.launchWith(builder -> SimulatedProcess.start(program, builder));
        var uses = new Uses(program, Data.items(request.get("inputs")), Data.number(request.get("idle")));
        int cores = (int) Data.number(Data.items(request.get("cores")).getFirst());
        Bystanders.rest();
        SimulatedRun run = new Simulations(Data.number(request.get("mostWork"))).run(cores, uses);
        return Data.of(Map.of("ending", run.end().name(), "uses", uses.told));
    }

    /** One use after the other, on the main thread of the run. */
    private static final class Uses implements Runnable {
        private final List<ProbeBody> bodies = new ArrayList<>();
        private final long idleNanos;
        private final List<Object> told = new ArrayList<>();

        Uses(LoadedProgram program, List<Datum> inputs, long idleNanos) throws Exception {
            for (Datum input : inputs) {
                bodies.add(ProbeBody.ofSimulation(program, input));
            }
            this.idleNanos = idleNanos;
        }

        @Override
        public void run() {
            for (ProbeBody body : bodies) {
                use(body);
            }
        }

        private void use(ProbeBody body) {
            long began = Simulations.clock();
            long before = Simulations.worked();
            body.run();
            long ended = Simulations.clock();
            long after = Simulations.worked();
            idle();
            @Nullable Datum seen = body.outcome();
            told.add(Map.of(
                    "observation",
                    seen == null ? new Datum.Null() : seen,
                    "nanos",
                    (ended - began) / PICOS,
                    "work",
                    (after - before) / PICOS,
                    "idleWork",
                    (Simulations.worked() - after) / PICOS));
        }

        private void idle() {
            try {
                Thread.sleep(idleNanos / 1_000_000);
            } catch (InterruptedException e) {
                // An interrupt that the submission left behind does not keep the next use from being looked at.
            }
        }
    }
}
