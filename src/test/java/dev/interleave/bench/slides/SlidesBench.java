package dev.interleave.bench.slides;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.interleave.exercise.Approach;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measure every slide's task by every approach and write the file that the course page shows. Each is measured in a process of its own,
 * with real-time priority where the host allows it, so that other work on the host hardly counts; references of exercises whose
 * speed is judged are simulated besides.
 */
public final class SlidesBench {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final List<String> PRIORITY = List.of("chrt", "-r", "20");
    private static final Path FILE = Path.of("src/main/resources/measured/slides.json");

    private final boolean priority;

    private SlidesBench(boolean priority) {
        this.priority = priority;
    }

    /** Arguments: the numbers of the slides to measure again; all if there are none. */
    public static void run(List<String> arguments) throws Exception {
        Path file = Path.of(System.getProperty("interleave.root", ".")).resolve(FILE);
        new SlidesBench(canHavePriority()).measure(arguments, file);
    }

    private void measure(List<String> arguments, Path file) throws Exception {
        Map<Integer, Object> slides = new java.util.TreeMap<>(known(file));
        Process site = java(SlideSite.class, List.of()).start();
        try (BufferedReader reader = site.inputReader()) {
            String address = reader.readLine();
            for (SlideTask task : SlideTasks.all()) {
                if (arguments.isEmpty() || arguments.contains(Integer.toString(task.number()))) {
                    slides.put(task.number(), slide(task, address));
                }
            }
        } finally {
            site.destroy();
        }
        write(slides, file);
        System.out.println(file);
    }

    private void write(Map<Integer, Object> slides, Path file) throws IOException {
        var all = new LinkedHashMap<String, Object>();
        all.put("java", Runtime.version().feature());
        all.put("cores", Runtime.getRuntime().availableProcessors());
        all.put("realTimePriority", priority);
        all.put("slides", List.copyOf(slides.values()));
        all.put("simulated", SimulatedReferences.all());
        Files.createDirectories(file.getParent());
        JSON.writeValue(file.toFile(), all);
    }

    private static Map<Integer, Object> known(Path file) throws IOException {
        var known = new LinkedHashMap<Integer, Object>();
        if (Files.exists(file)) {
            JSON.readTree(file.toFile())
                    .path("slides")
                    .forEach(slide -> known.put(slide.path("number").asInt(), slide));
        }
        return known;
    }

    private Map<String, Object> slide(SlideTask task, String site) throws IOException, InterruptedException {
        var rows = new ArrayList<Map<String, Object>>();
        for (Approach approach : SlideTask.APPROACHES) {
            var row = new LinkedHashMap<String, Object>();
            row.put("approach", approach.slug());
            if (task.against(approach).isPresent()) {
                row.put("reason", task.against(approach).orElseThrow());
            } else {
                row.put("how", task.how(approach));
                row.putAll(figures(task, approach, site));
            }
            rows.add(row);
        }
        var slide = new LinkedHashMap<String, Object>();
        slide.put("number", task.number());
        slide.put("task", task.task());
        slide.put("look", task.look());
        slide.put("rows", rows);
        return slide;
    }

    private Map<String, Object> figures(SlideTask task, Approach approach, String site)
            throws IOException, InterruptedException {
        System.err.println("slide " + task.number() + " " + approach.slug());
        Process process = java(
                        SlideRounds.class,
                        List.of(Integer.toString(task.number()), approach.slug()),
                        "-D" + SlideSite.PROPERTY + "=" + site)
                .start();
        String[] figures;
        try (BufferedReader reader = process.inputReader()) {
            figures = reader.readAllAsString().strip().split(" ");
        }
        if (process.waitFor() != 0) {
            throw new IOException("Slide " + task.number() + " could not be measured for " + approach.slug());
        }
        var row = new LinkedHashMap<String, Object>();
        row.put("millis", Double.parseDouble(figures[0]));
        row.put("cpuMillis", Double.parseDouble(figures[1]));
        row.put("threads", Integer.parseInt(figures[2]));
        row.put("rounds", Integer.parseInt(figures[3]));
        return row;
    }

    /** Small class path, so that a child starts as quickly as one that a learner writes. */
    private ProcessBuilder java(Class<?> main, List<String> arguments, String... options) {
        String classes = String.join(
                System.getProperty("path.separator"), place(SlideRounds.class), place(Approach.class), place(NULLS));
        List<String> command = new ArrayList<>(priority ? PRIORITY : List.of());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classes, main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private static final Class<?> NULLS = org.jspecify.annotations.Nullable.class;

    private static String place(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toString();
    }

    private static boolean canHavePriority() throws InterruptedException {
        try {
            var command = Stream.concat(PRIORITY.stream(), Stream.of("true")).toList();
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
