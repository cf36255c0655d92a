package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.rt.Children;
import dev.interleave.box.engine.rt.Outside;
import dev.interleave.box.protocol.Datum;
import dev.interleave.box.runner.Verb;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Explore the interleavings of an exercise's probe with a submission, one input after another; only the first phase, so that what it has
 * seen can be ruled on before more is tried. {@link #goingOn} goes through the rest.
 *
 * <p>Request: {@code classes} (instrumented: submission, contract, probe and kit, by binary name), {@code sites},
 * {@code own} (names of the submission's classes), {@code inputs}, {@code schedules} of each input,
 * {@code seed}, {@code events}, {@code replay} (empty for all schedules), {@code budget} of schedules of all inputs and
 * phases, {@code searchEvents} of the later phases, how many inputs are {@code searched}, whether with waits that
 * end early ({@code endsWaits}), whether the program looks at the clock only to tell how long it took ({@code timeIsLogged}), whether
 * child processes are simulated with it ({@code simulatesChildren}). Answer:
 * for each input a {@code report} and {@code outcomes}, the different results in the order in which they were first seen,
 * each with the id of that {@code schedule}, and {@code strength}, how much was tried. Stops when something is found.
 */
final class ExploreVerb implements Verb {
    private static final int OUTPUT_LIMIT = 1 << 16;

    /** Every one of them is ruled on outside. */
    private static final int MOST_OUTCOMES = 1_000;

    private @Nullable ClassLoader loader;
    private @Nullable Ladder ladder;
    private List<Rung> rungs = List.of();

    @Override
    public Datum call(Datum body) throws Exception {
        var request = (Datum.Fields) body;
        LoadedProgram program = LoadedProgram.of(request);
        loader = program;
        System.setOut(new Output(OUTPUT_LIMIT));
        System.setErr(new Output(OUTPUT_LIMIT));
        System.setIn(new ByteArrayInputStream(new byte[0]));
        if (Data.flag(request.get("simulatesChildren"))) {
            Children.launchWith(builder -> SimulatedProcess.start(program, builder));
        }
        var own = new HashSet<String>();
        Data.items(request.get("own")).forEach(name -> own.add(Data.text(name)));
        List<Datum> inputs = Data.items(request.get("inputs"));
        List<Datum> schedules = Data.items(request.get("schedules"));
        int budget = (int) Data.number(request.get("budget"));
        var sizes = new ArrayList<Rung>();
        for (int i = 0; i < inputs.size(); i++) {
            Settings settings = settings(request, (int) Data.number(schedules.get(i)));
            ProbeBody probe = ProbeBody.of(program, inputs.get(i));
            sizes.add(new Rung(settings, program.sites, own::contains, probe, MOST_OUTCOMES));
        }
        Outside.timeIsLogged(Data.flag(request.get("timeIsLogged")));
        int searched = (int) Data.number(request.get("searched"));
        boolean endsWaits = Data.flag(request.get("endsWaits"));
        var begun = new Ladder(sizes, searched, endsWaits, budget, Data.number(request.get("searchEvents")));
        ladder = begun;
        rungs = sizes;
        begun.draw();
        return told();
    }

    /** Go through the later phases of what was begun; the request is empty, the answer as after the first phase, without results told then. */
    Verb goingOn() {
        return body -> goOn();
    }

    private Datum goOn() {
        if (ladder == null) {
            throw new IllegalStateException("Nothing was begun");
        }
        Thread.currentThread().setContextClassLoader(loader);
        ladder.goOn();
        return told();
    }

    private Datum told() {
        return new Datum.Items(rungs.stream().map(Rung::told).toList());
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
}
