package dev.interleave.box.engine.corpus;

import dev.interleave.box.engine.driver.EngineVerbs;
import dev.interleave.box.engine.rt.detect.SiteTable;
import dev.interleave.box.protocol.Datum;
import dev.interleave.box.runner.Verb;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Run on the engine's runtime: measure one program, plain and explored, on the same thread of the same JVM. Arguments: the folder of the plain
 * classes, that of the instrumented ones, the name, and how many runs or schedules make a measurement. Prints CPU ns of one plain run, of one
 * schedule, and the most memory in kB that the JVM has used.
 */
final class SpeedBatch {
    private static final int ROUNDS = 5;

    private SpeedBatch() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        int size = Integer.parseInt(arguments[3]);
        long plain = plain(Path.of(arguments[0]), arguments[2], size);
        long explored = explored(Path.of(arguments[1]), arguments[2], size);
        out.println(plain + " " + explored + " " + peakKilobytes());
        out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static long plain(Path folder, String name, int runs) throws Exception {
        URL[] classPath = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classPath)) {
            Method main = loader.loadClass(name).getMethod("main", String[].class);
            Object[] none = {new String[0]};
            long[] times = new long[ROUNDS];
            for (int round = -2; round < ROUNDS; round++) {
                long before = cpu();
                for (int i = 0; i < runs; i++) {
                    main.invoke(null, none);
                }
                times[Math.max(0, round)] = (cpu() - before) / runs;
            }
            return Arrays.stream(times).sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
        }
    }

    /** Take the difference between many schedules and few, so that loading and warming up cancel out. */
    private static long explored(Path folder, String name, int schedules) throws Exception {
        Verb check = new EngineVerbs().get().get("check");
        long few = cost(check, folder, name, 2 * schedules);
        long many = cost(check, folder, name, 6 * schedules);
        return Math.max(1, (many - few) / (4 * schedules));
    }

    private static long cost(Verb check, Path folder, String name, int schedules) throws Exception {
        Map<String, Datum> fields = new LinkedHashMap<>();
        fields.put("classes", EngineBatch.classes(folder));
        fields.put("sites", new Datum.Bytes(Files.readAllBytes(folder.resolve(SiteTable.RESOURCE))));
        fields.put("main", new Datum.Text(name));
        fields.put("arguments", new Datum.Items(List.of()));
        fields.put("schedules", new Datum.Int(schedules));
        fields.put("seed", new Datum.Int(1));
        fields.put("events", new Datum.Int(Long.MAX_VALUE));
        fields.put("replay", new Datum.Text(""));
        long before = cpu();
        var answer = (Datum.Fields) check.call(new Datum.Fields(fields));
        long cost = cpu() - before;
        if (!answer.get("verdict").equals(new Datum.Text("CLEAN"))) {
            throw new IllegalStateException(name + ": " + answer);
        }
        return cost;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long peakKilobytes() throws Exception {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D+", ""));
            }
        }
        return 0;
    }
}
