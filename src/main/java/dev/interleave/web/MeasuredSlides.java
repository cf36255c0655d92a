package dev.interleave.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interleave.exercise.Approach;
import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Know how the approaches compare on each slide's own task, as {@code ./interleave bench slides} measured them. Nothing is typed in,
 * and nothing is run when a page is shown.
 */
@ApplicationScoped
class MeasuredSlides {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final Map<Integer, Comparison> bySlide = new HashMap<>();

    /**
     * The approaches to one slide's task side by side.
     *
     * @param task what each of them did
     * @param look what the figures teach
     * @param host where they were measured
     * @param simulated the same on other numbers of cores, null where it was not simulated
     */
    record Comparison(
            String task,
            String look,
            String host,
            List<Row> rows,
            @Nullable Simulated simulated) {}

    /**
     * One approach; with a reason instead of figures where it makes no sense.
     *
     * @param time shortest time, such as {@code 10.3 ms}
     * @param cpu mean processor time
     * @param ratio how many times as fast as sequential, empty where that was not measured
     * @param threads by how many platform threads the program grew
     */
    record Row(
            Approach approach, RawString how, String time, String cpu, String ratio, String threads, RawString reason) {
        public boolean isMeasured() {
            return !time.isEmpty();
        }
    }

    /** Reference solutions of an exercise, simulated. */
    record Simulated(String exercise, List<Integer> cores, List<Curve> curves) {}

    /** One reference solution: a time for each number of cores, or the reason why there is none. */
    record Curve(Approach approach, List<String> times, String reason) {}

    MeasuredSlides() {
        try (InputStream in = MeasuredSlides.class.getResourceAsStream("/measured/slides.json")) {
            JsonNode all = JSON.readTree(in);
            for (JsonNode slide : all.path("slides")) {
                int number = slide.path("number").asInt();
                bySlide.put(number, comparison(slide, host(all), simulated(all, number)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Give the comparison of a slide, if its task was measured. */
    Optional<Comparison> of(int slide) {
        return Optional.ofNullable(bySlide.get(slide));
    }

    private static String host(JsonNode all) {
        return "Measured on " + all.path("cores").asInt() + " cores with Java "
                + all.path("java").asInt()
                + "; the shortest of five rounds or more, and the mean of their processor time.";
    }

    private static Comparison comparison(JsonNode slide, String host, @Nullable Simulated simulated) {
        double sequential = 0;
        var rows = new ArrayList<Row>();
        for (JsonNode row : slide.path("rows")) {
            Approach approach = Approach.ofSlug(row.path("approach").asText()).orElseThrow();
            if (approach == Approach.SEQUENTIAL) {
                sequential = row.path("millis").asDouble();
            }
            rows.add(row(approach, row, sequential));
        }
        return new Comparison(
                slide.path("task").asText(), slide.path("look").asText(), host, List.copyOf(rows), simulated);
    }

    private static Row row(Approach approach, JsonNode row, double sequential) {
        if (row.has("reason")) {
            return new Row(
                    approach, html(""), "", "", "", "", html(row.path("reason").asText()));
        }
        double millis = row.path("millis").asDouble();
        return new Row(
                approach,
                html(row.path("how").asText()),
                milliseconds(millis),
                milliseconds(row.path("cpuMillis").asDouble()),
                sequential == 0 ? "" : times(sequential / millis),
                row.path("threads").asText(),
                html(""));
    }

    private static @Nullable Simulated simulated(JsonNode all, int number) {
        for (JsonNode each : all.path("simulated")) {
            if (each.path("slide").asInt() == number) {
                var cores = new ArrayList<Integer>();
                each.path("cores").forEach(core -> cores.add(core.asInt()));
                var curves = new ArrayList<Curve>();
                each.path("rows").forEach(row -> curves.add(curve(row)));
                return new Simulated(each.path("exercise").asText(), List.copyOf(cores), List.copyOf(curves));
            }
        }
        return null;
    }

    private static Curve curve(JsonNode row) {
        var times = new ArrayList<String>();
        row.path("millis").forEach(millis -> times.add(milliseconds(millis.asDouble())));
        return new Curve(
                Approach.ofSlug(row.path("approach").asText()).orElseThrow(),
                List.copyOf(times),
                row.path("reason").asText());
    }

    private static RawString html(String text) {
        return new RawString(CODE.matcher(Html.escape(text)).replaceAll("<code>$1</code>"));
    }

    private static String times(double ratio) {
        return ratio < 0.01
                ? "< 0.01 ×"
                : String.format(Locale.ROOT, ratio < 0.1 ? "%.2f ×" : ratio < 10 ? "%.1f ×" : "%.0f ×", ratio);
    }

    private static String milliseconds(double millis) {
        String format = millis < 0.1 ? "%.3f ms" : millis < 10 ? "%.1f ms" : "%.0f ms";
        return String.format(Locale.ROOT, format, millis);
    }
}
