package dev.interleave.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.interleave.exercise.Approach;
import dev.interleave.exercise.CourseOrder;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.ExerciseFolder.Reading;
import dev.interleave.exercise.FolderProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "exercises", description = "List the exercises, or print the schemas of the formats.")
final class ExercisesCommand implements Callable<Integer> {
    @Mixin
    private ExerciseOptions exercises = new ExerciseOptions();

    @Mixin
    private HelpOption help = new HelpOption();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
    private Format format = Format.text;

    @Option(names = "--schema", description = "Print the JSON Schema of exercise.yaml and end.")
    private boolean schema;

    @Option(names = "--report-schema", description = "Print the JSON Schema of the report of grade and end.")
    private boolean reportSchema;

    enum Format {
        text,
        json
    }

    @Override
    public Integer call() {
        if (schema || reportSchema) {
            Console.result(resource(schema ? "/schema/exercise.schema.json" : "/schema/report.schema.json"));
            return ExitCodes.ACCEPTED;
        }
        var good = new ArrayList<Exercise>();
        int bad = 0;
        for (Reading reading : exercises.folders().read()) {
            switch (reading) {
                case Reading.Read read -> good.add(read.exercise());
                case Reading.Refused(String slug, List<FolderProblem> problems) -> {
                    bad++;
                    Console.error("exercise " + slug + " cannot be used:\n" + ExerciseOptions.listed(problems));
                }
            }
        }
        List<Exercise> ordered = CourseOrder.of(good);
        Console.result(format == Format.json ? json(ordered) : text(ordered));
        return bad == 0 ? ExitCodes.ACCEPTED : ExitCodes.NOT_ACCEPTED;
    }

    private static String text(List<Exercise> all) {
        return all.stream()
                .map(each -> String.format(
                        "%-28s slide %-2d  %-32s %s%n", each.slug(), each.slide(), each.title(), approaches(each)))
                .collect(Collectors.joining());
    }

    private static String approaches(Exercise exercise) {
        return exercise.approaches().stream().map(Approach::slug).collect(Collectors.joining(", "));
    }

    private static String json(List<Exercise> all) {
        var mapper = JsonMapper.builder().build();
        ArrayNode list = mapper.createArrayNode();
        for (Exercise each : all) {
            ObjectNode node = list.addObject();
            node.put("slug", each.slug());
            node.put("id", each.id().toString());
            node.put("slide", each.slide());
            node.put("title", each.title());
            node.put("goal", each.goal());
            node.put("contract", each.contract());
            ArrayNode approaches = node.putArray("approaches");
            each.approaches().forEach(approach -> approaches.add(approach.slug()));
            ArrayNode requires = node.putArray("requires");
            each.requires().forEach(requires::add);
            node.put("version", each.version());
            node.put("folder", each.folder().toString());
        }
        return list.toPrettyString() + "\n";
    }

    private static String resource(String name) {
        try (InputStream in = ExercisesCommand.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
