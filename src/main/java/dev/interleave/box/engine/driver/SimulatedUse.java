package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.rt.Children;
import dev.interleave.box.engine.rt.End;
import dev.interleave.box.engine.rt.SimulatedRun;
import dev.interleave.box.engine.rt.Simulations;
import dev.interleave.box.engine.rt.detect.Site;
import dev.interleave.box.engine.rt.detect.SiteTable;
import dev.interleave.box.engine.rt.sim.Stretch;
import dev.interleave.box.protocol.Datum;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs one body on each number of cores and puts the answer together. */
final class SimulatedUse {
    private static final int MOST_PLACES = 32;
    private static final int MOST_FAILURES = 8;
    private static final int MOST_SEGMENTS = 40_000;
    /** What sleeps there waits for the network in truth. */
    private static final String CLIENT = "lab.kit.grading.PlannedClient";

    private static final long PICOS = 1_000;
    private static final List<String> STATES = List.of("RUNNING", "READY", "BLOCKED", "SLEEPING", "WAITING");

    private final SiteTable sites;
    private final Output output;
    private final byte[] input;
    private final List<Integer> cores;
    private final Simulations simulations;
    private int children;

    SimulatedUse(Datum.Fields request, LoadedProgram program, Output output, byte[] input) {
        this.sites = program.sites;
        Children.launchWith(builder -> {
            children++;
            return SimulatedProcess.start(program, builder);
        });
        this.output = output;
        this.input = input;
        this.cores = Data.items(request.get("cores")).stream()
                .map(each -> (int) Data.number(each))
                .toList();
        Bystanders.rest();
        this.simulations = new Simulations(Data.number(request.get("mostWork")));
    }

    /** Run until one fails. */
    Datum runs(Runnable body, Supplier<@Nullable Datum> observation) {
        var runs = new ArrayList<>();
        String reason = "";
        Least least = Least.UNKNOWN;
        int started = 0;
        for (int i = 0; i < cores.size() && reason.isEmpty(); i++) {
            System.setIn(new ByteArrayInputStream(input));
            output.take();
            children = 0;
            SimulatedRun run = simulations.run(cores.get(i), body);
            reason = reason(run);
            started = Math.max(started, children);
            runs.add(told(cores.get(i), run, observation.get()));
            least = least.and(run);
        }
        if (reason.isEmpty() && cores.size() > 1) {
            least = least.and(simulations.unbounded(Collections.max(cores), body));
        }
        return Data.of(Map.of(
                "reason",
                reason,
                "runs",
                runs,
                "leastWork",
                nanos(least.work()),
                "leastSpan",
                nanos(least.span()),
                "children",
                started));
    }

    /** The least of what runs took, in ps: no schedule that was seen did with less. */
    private record Least(long work, long span) {
        static final Least UNKNOWN = new Least(Long.MAX_VALUE, Long.MAX_VALUE);

        Least and(SimulatedRun run) {
            return reason(run).isEmpty() ? new Least(Math.min(work, run.work()), Math.min(span, run.span())) : this;
        }
    }

    private static String reason(SimulatedRun run) {
        if (run.end() == End.COMPLETED || run.end() == End.EXITED || run.end() == End.IDLING) {
            return "";
        }
        return switch (run.end()) {
            case STUCK -> "The threads wait for each other for ever.";
            case LIVELOCK -> "The threads spin for ever.";
            default -> String.valueOf(run.reason());
        };
    }

    private Map<String, Object> told(int cores, SimulatedRun run, @Nullable Datum observation) {
        var told = new LinkedHashMap<String, Object>();
        told.put("cores", cores);
        told.put("from", nanos(run.from()));
        told.put("until", nanos(run.until()));
        told.put("end", nanos(run.ended()));
        told.put("work", nanos(run.work()));
        told.put("span", nanos(run.span()));
        told.put("ending", run.end().name());
        told.put("exitStatus", run.exitStatus());
        told.put(
                "failures",
                run.failures().stream()
                        .limit(MOST_FAILURES)
                        .map(SimulatedUse::message)
                        .toList());
        told.put("observation", observation == null ? new Datum.Null() : observation);
        told.put("output", output.take());
        told.put("threads", run.threadCount());
        told.put("threadCosts", nanos(run.threadCosts()));
        told.put("children", children);
        told.put("childCosts", nanos(run.childCosts()));
        told.put("atomics", run.atomics());
        told.put("lanes", lanes(run));
        told.put("places", places(run));
        return told;
    }

    private List<Object> lanes(SimulatedRun run) {
        var lanes = new ArrayList<>();
        int segments = 0;
        for (SimulatedRun.Thread thread : run.threads()) {
            List<Stretch> stretches = segments < MOST_SEGMENTS ? thread.stretches() : List.of();
            segments += stretches.size();
            var lane = new LinkedHashMap<String, Object>();
            lane.put("name", thread.name());
            lane.put("virtual", thread.virtual());
            lane.put("begin", nanos(thread.begin()));
            lane.put("end", nanos(thread.end()));
            lane.put(
                    "totals",
                    Arrays.stream(thread.totals())
                            .map(SimulatedUse::nanos)
                            .boxed()
                            .toList());
            lane.put("segments", stretches.stream().map(this::segment).toList());
            lanes.add(lane);
        }
        return lanes;
    }

    private Map<String, Object> segment(Stretch stretch) {
        Site site = sites.site(stretch.site());
        var segment = new LinkedHashMap<String, Object>();
        segment.put("state", STATES.get(stretch.state()));
        segment.put("from", nanos(stretch.from()));
        segment.put("to", nanos(stretch.to()));
        segment.put("on", on(stretch.reason(), site));
        segment.put("type", site.type());
        segment.put("file", site.file());
        segment.put("line", site.line());
        return segment;
    }

    private static String on(int reason, Site site) {
        return switch (reason) {
            case Stretch.MONITOR -> monitor(site);
            case Stretch.NOTIFY -> "wait()";
            case Stretch.TASK -> "work";
            case Stretch.INITIALISER -> "class initialisation";
            case Stretch.TIME -> site.type().startsWith(CLIENT) ? "an answer" : site.variable();
            case Stretch.LOCK, Stretch.JOIN, Stretch.SIGNAL, Stretch.NETWORK -> site.variable();
            default -> "";
        };
    }

    private static String monitor(Site site) {
        if (site.variable().endsWith("()")) {
            return site.variable();
        }
        return site.variable().isEmpty() ? "synchronized" : "synchronized (" + site.variable() + ")";
    }

    private List<Object> places(SimulatedRun run) {
        var sorted = new ArrayList<>(run.places());
        sorted.sort(Comparator.comparingLong((SimulatedRun.Place place) -> -place.waited())
                .thenComparingLong(place -> -place.held())
                .thenComparingInt(SimulatedRun.Place::site));
        var places = new ArrayList<>();
        for (SimulatedRun.Place each : sorted.subList(0, Math.min(MOST_PLACES, sorted.size()))) {
            Site site = sites.site(each.site());
            var place = new LinkedHashMap<String, Object>();
            place.put("what", monitor(site));
            place.put("type", site.type());
            place.put("method", site.method());
            place.put("file", site.file());
            place.put("line", site.line());
            place.put("held", nanos(each.held()));
            place.put("waited", nanos(each.waited()));
            place.put("entered", each.entered());
            place.put("contended", each.contended());
            places.add(place);
        }
        return places;
    }

    private static String message(Throwable thrown) {
        try {
            String text = String.valueOf(thrown);
            return text.length() <= 500 ? text : text.substring(0, 500);
        } catch (Throwable hostile) {
            return thrown.getClass().getName();
        }
    }

    private static long nanos(long picos) {
        return picos / PICOS;
    }
}
