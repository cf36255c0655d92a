package dev.interleave.box.engine.driver;

import dev.interleave.box.protocol.Datum;
import dev.interleave.box.runner.Verb;
import java.io.ByteArrayInputStream;
import java.util.List;

/**
 * Explore the interleavings of a program with a main method.
 *
 * <p>Request: {@code classes} (instrumented, by binary name), {@code sites}, {@code main}, {@code arguments}, {@code
 * schedules}, {@code seed}, {@code events}, {@code replay} (empty for all schedules), {@code limit} of a search for all interleavings (0 for none), its {@code
 * preemptions} (-1 for any). Answer: the report.
 */
final class CheckVerb implements Verb {
    private static final int OUTPUT_LIMIT = 1 << 16;

    @Override
    public Datum call(Datum body) throws Exception {
        var request = (Datum.Fields) body;
        Settings settings = settings(request);
        LoadedProgram program = LoadedProgram.of(request);
        program.setDefaultAssertionStatus(true);
        System.setOut(new Output(OUTPUT_LIMIT, true));
        System.setErr(new Output(OUTPUT_LIMIT, true));
        System.setIn(new ByteArrayInputStream(new byte[0]));
        try {
            MainMethod main = MainMethod.of(settings.main(), program, settings.arguments());
            return Data.of(new Exploration(settings, program.sites, main).run().fields());
        } catch (ClassNotFoundException | NoSuchMethodException e) {
            return Data.of(Report.notJudged(settings, "There is no main method in class " + settings.main() + ".")
                    .fields());
        }
    }

    private static Settings settings(Datum.Fields request) {
        String replay = Data.text(request.get("replay"));
        List<String> arguments =
                Data.items(request.get("arguments")).stream().map(Data::text).toList();
        int limit = request.get("limit") instanceof Datum.Int(long most) ? (int) most : 0;
        return new Settings(
                Data.text(request.get("main")),
                (int) Data.number(request.get("schedules")),
                Data.number(request.get("seed")),
                replay.isEmpty() ? null : replay,
                Data.number(request.get("events")),
                arguments,
                limit == 0 ? null : new Settings.Exhaust(limit, (int) Data.number(request.get("preemptions"))));
    }
}
