package dev.interleave.box.engine.corpus;

import dev.interleave.box.engine.driver.EngineVerbs;
import dev.interleave.box.engine.rt.detect.SiteTable;
import dev.interleave.box.protocol.Datum;
import dev.interleave.box.runner.Verb;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Run on the engine's runtime: check one program after the other, as the box's check does. Reads a line {@code NAME
 * SCHEDULES SEED} for each, finds its instrumented classes in a folder of that name below the first argument, and
 * answers with a line {@code verdict, tab, variables of the findings, tab, the whole answer}.
 */
final class EngineBatch {
    private static final long EVENTS = 20_000_000;

    private EngineBatch() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        Verb check = new EngineVerbs().get().get("check");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            Datum request =
                    request(Path.of(arguments[0]), words[0], Integer.parseInt(words[1]), Long.parseLong(words[2]));
            out.println(line((Datum.Fields) check.call(request)));
            out.flush();
        }
        Runtime.getRuntime().halt(0);
    }

    private static Datum request(Path programs, String name, int schedules, long seed) throws IOException {
        Path folder = programs.resolve(name);
        Map<String, Datum> fields = new LinkedHashMap<>();
        fields.put("classes", classes(folder));
        fields.put("sites", new Datum.Bytes(Files.readAllBytes(folder.resolve(SiteTable.RESOURCE))));
        fields.put("main", new Datum.Text(name));
        fields.put("arguments", new Datum.Items(List.of()));
        fields.put("schedules", new Datum.Int(schedules));
        fields.put("seed", new Datum.Int(seed));
        fields.put("events", new Datum.Int(EVENTS));
        fields.put("replay", new Datum.Text(""));
        return new Datum.Fields(fields);
    }

    static Datum classes(Path folder) throws IOException {
        Map<String, Datum> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String path = folder.relativize(file).toString();
                String name =
                        path.substring(0, path.length() - ".class".length()).replace('/', '.');
                classes.put(name, new Datum.Bytes(Files.readAllBytes(file)));
            }
        }
        return new Datum.Fields(classes);
    }

    private static String line(Datum.Fields answer) {
        StringBuilder variables = new StringBuilder();
        if (answer.get("findings") instanceof Datum.Items findings) {
            for (Datum finding : findings.values()) {
                if (((Datum.Fields) finding).get("variable") instanceof Datum.Text variable) {
                    variables.append(variable.value()).append(", ");
                }
            }
        }
        String text = answer.toString().replaceAll("[\\r\\n\\t]+", " ");
        return ((Datum.Text) answer.get("verdict")).value() + "\t" + variables + "\t" + text;
    }
}
