package dev.interleave.box.engine.corpus;

import dev.interleave.box.engine.image.RuntimeImage;
import dev.interleave.box.engine.instrument.InstrumentedProgram;
import dev.interleave.box.engine.instrument.ProgramInstrumenter;
import dev.interleave.box.engine.rt.detect.SiteTable;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Measure the engine: how much slower instrumented kernels are than plain ones on the same JVM, how many schedules of small programs it runs a
 * second, what 2,000 of them cost in a JVM of their own, and how much memory that takes. CPU time, so that a busy machine changes little.
 */
public final class EngineSpeed {
    private static final Path KERNELS = Path.of("src/test/kernels");
    private static final Path ENGINE = Path.of("target", "classes").toAbsolutePath();
    private static final Path HARNESS = Path.of("target", "test-classes").toAbsolutePath();
    private static final Path CACHE = Path.of("target", "engine-runtimes").toAbsolutePath();
    private static final Map<String, Integer> SMALL = Map.of("Counter", 20_000, "Pool", 4_000, "Futures", 4_000);
    private static final int KERNEL_RUNS = 10;
    private static final double NANOS = 1e9;

    private final RuntimeImage image;
    private final Path folder;
    private final CorpusClasses classes;
    private final PrintStream out = System.out;

    private EngineSpeed(RuntimeImage image, Path folder, CorpusClasses classes) {
        this.image = image;
        this.folder = folder;
        this.classes = classes;
    }

    public static void main(String[] arguments) throws Exception {
        RuntimeImage image =
                RuntimeImage.obtain(CACHE, Path.of(System.getProperty("java.home")), ENGINE, System.err::println);
        Path folder = Files.createTempDirectory("engine-speed");
        try {
            List<CorpusProgram> programs = programs();
            var speed = new EngineSpeed(image, folder, CorpusClasses.of(programs));
            for (CorpusProgram program : programs) {
                speed.write(program);
            }
            speed.print(programs);
        } finally {
            EngineJudge.delete(folder);
        }
    }

    private static List<CorpusProgram> programs() throws IOException {
        try (Stream<Path> files = Files.list(KERNELS)) {
            return files.sorted().map(EngineSpeed::program).toList();
        }
    }

    private static CorpusProgram program(Path file) {
        try {
            String name = file.getFileName().toString().replace(".java", "");
            return new CorpusProgram(
                    "kernels", name, Set.of("CLEAN"), Optional.empty(), Optional.empty(), file, Files.readString(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void write(CorpusProgram program) throws IOException {
        Map<String, byte[]> plain = new TreeMap<>();
        classes.of(program).forEach((name, bytes) -> plain.put(name.replace('.', '/'), bytes));
        PlainJvm.write(plain, folder.resolve("plain"));
        InstrumentedProgram instrumented = ProgramInstrumenter.instrument(plain);
        Path own = folder.resolve(program.name());
        PlainJvm.write(instrumented.classes(), own);
        Path sites = own.resolve(SiteTable.RESOURCE);
        Files.createDirectories(sites.getParent());
        try (var table = Files.newOutputStream(sites)) {
            instrumented.sites().write(table);
        }
    }

    private void print(List<CorpusProgram> programs) throws Exception {
        out.println("| kernel | plain, CPU ms | explored, CPU ms | slowdown | peak memory, MB |");
        out.println("|---|---|---|---|---|");
        for (CorpusProgram program : programs) {
            if (!SMALL.containsKey(program.name())) {
                long[] measured = measure(program.name(), KERNEL_RUNS);
                out.printf(
                        Locale.ROOT,
                        "| %s | %.2f | %.2f | %.1f\u00d7 | %d |%n",
                        program.name(),
                        measured[0] / 1e6,
                        measured[1] / 1e6,
                        (double) measured[1] / measured[0],
                        measured[2] / 1024);
            }
        }
        out.println();
        out.println("| small program | schedules a CPU second | 2,000 schedules, CPU s | peak memory, MB |");
        out.println("|---|---|---|---|");
        for (CorpusProgram program : programs) {
            Integer schedules = SMALL.get(program.name());
            if (schedules != null) {
                long[] measured = measure(program.name(), schedules);
                out.printf(
                        Locale.ROOT,
                        "| %s | %.0f | %.2f | %d |%n",
                        program.name(),
                        NANOS / measured[1],
                        2_000 * measured[1] / NANOS,
                        measured[2] / 1024);
            }
        }
    }

    private long[] measure(String name, int size) throws Exception {
        System.err.println("Measuring " + name + " ...");
        Forked run = Forked.run(
                Duration.ofMinutes(10),
                List.of(
                        image.java().toString(),
                        "-Xmx768m",
                        "--enable-preview",
                        "-cp",
                        ENGINE + File.pathSeparator + HARNESS,
                        SpeedBatch.class.getName(),
                        folder.resolve("plain").toString(),
                        folder.resolve(name).toString(),
                        name,
                        Integer.toString(size)));
        if (run.status() != 0) {
            throw new IOException(name + " could not be measured: " + run.output());
        }
        String[] words = run.output().strip().split("\\s+");
        return new long[] {Long.parseLong(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2])};
    }
}
