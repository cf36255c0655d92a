package dev.interleave.speedup;

import dev.interleave.box.protocol.Datum;
import dev.interleave.speedup.Simulated.Lane;
import dev.interleave.speedup.Simulated.OnCores;
import dev.interleave.speedup.Simulated.Overhead;
import dev.interleave.speedup.Simulated.Place;
import dev.interleave.speedup.Simulated.Segment;
import dev.interleave.speedup.Simulated.State;
import java.util.ArrayList;
import java.util.List;

/** Read what the verb {@code simulate} answers; what is not well-formed is read as not simulated. */
final class SimulatedAnswer {
    private static final String UNREADABLE = "the engine's answer could not be read";

    private SimulatedAnswer() {}

    /** Read one {@link Simulated} for each input. */
    static List<Simulated> read(Datum answer, int inputs) {
        var all = new ArrayList<Simulated>();
        List<Datum> given = items(answer);
        for (int i = 0; i < inputs; i++) {
            all.add(i < given.size() ? one(given.get(i)) : Simulated.not(UNREADABLE));
        }
        return all;
    }

    private static Simulated one(Datum datum) {
        try {
            var fields = (Datum.Fields) datum;
            return new Simulated(
                    items(fields.get("runs")).stream().map(SimulatedAnswer::run).toList(),
                    number(fields, "leastWork"),
                    number(fields, "leastSpan"),
                    (int) number(fields, "children"),
                    text(fields, "reason"));
        } catch (ClassCastException | IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return Simulated.not(UNREADABLE);
        }
    }

    private static OnCores run(Datum datum) {
        var run = (Datum.Fields) datum;
        long from = number(run, "from");
        long until = number(run, "until");
        return new OnCores(
                (int) number(run, "cores"),
                until - from,
                from,
                until,
                number(run, "end"),
                number(run, "work"),
                number(run, "span"),
                text(run, "ending"),
                (int) number(run, "exitStatus"),
                items(run.get("failures")).stream().map(SimulatedAnswer::text).toList(),
                run.get("observation"),
                text(run, "output"),
                new Overhead(
                        (int) number(run, "threads"),
                        number(run, "threadCosts"),
                        (int) number(run, "children"),
                        number(run, "childCosts"),
                        number(run, "atomics")),
                items(run.get("lanes")).stream().map(SimulatedAnswer::lane).toList(),
                items(run.get("places")).stream().map(SimulatedAnswer::place).toList());
    }

    private static Lane lane(Datum datum) {
        var lane = (Datum.Fields) datum;
        List<Long> totals = items(lane.get("totals")).stream()
                .map(total -> ((Datum.Int) total).value())
                .toList();
        if (totals.size() != State.values().length) {
            throw new IllegalArgumentException(UNREADABLE);
        }
        return new Lane(
                text(lane, "name"),
                lane.get("virtual") instanceof Datum.Bool(boolean virtual) && virtual,
                number(lane, "begin"),
                number(lane, "end"),
                totals,
                items(lane.get("segments")).stream()
                        .map(SimulatedAnswer::segment)
                        .toList());
    }

    private static Segment segment(Datum datum) {
        var segment = (Datum.Fields) datum;
        return new Segment(
                State.valueOf(text(segment, "state")),
                number(segment, "from"),
                number(segment, "to"),
                text(segment, "on"),
                text(segment, "type"),
                text(segment, "file"),
                (int) number(segment, "line"));
    }

    private static Place place(Datum datum) {
        var place = (Datum.Fields) datum;
        return new Place(
                text(place, "what"),
                text(place, "type"),
                text(place, "method"),
                text(place, "file"),
                (int) number(place, "line"),
                number(place, "held"),
                number(place, "waited"),
                number(place, "entered"),
                number(place, "contended"));
    }

    private static List<Datum> items(Datum datum) {
        return datum instanceof Datum.Items(List<Datum> values) ? values : List.of();
    }

    private static long number(Datum.Fields fields, String name) {
        return ((Datum.Int) fields.get(name)).value();
    }

    private static String text(Datum.Fields fields, String name) {
        return text(fields.get(name));
    }

    private static String text(Datum datum) {
        return datum instanceof Datum.Text(String text) ? text : "";
    }
}
