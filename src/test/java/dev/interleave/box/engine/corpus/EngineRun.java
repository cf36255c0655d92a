package dev.interleave.box.engine.corpus;

import dev.interleave.box.engine.image.RuntimeImage;
import dev.interleave.box.engine.instrument.InstrumentedProgram;
import dev.interleave.box.engine.instrument.ProgramInstrumenter;
import dev.interleave.box.engine.rt.detect.SiteTable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Run programs through the engine outside any box; JVMs are shared by programs that are not bad input. */
final class EngineRun implements AutoCloseable {
    private static final Path ENGINE = Path.of("target", "classes").toAbsolutePath();
    private static final Path HARNESS = Path.of("target", "test-classes").toAbsolutePath();
    private static final Path CACHE = Path.of("target", "engine-runtimes").toAbsolutePath();

    private final RuntimeImage image;
    private final Path programs;
    private final Map<String, Said> crashed;
    private final ThreadLocal<EngineJvm> shared = ThreadLocal.withInitial(this::start);
    private final List<EngineJvm> started = new CopyOnWriteArrayList<>();

    private EngineRun(RuntimeImage image, Path programs, Map<String, Said> crashed) {
        this.image = image;
        this.programs = programs;
        this.crashed = crashed;
    }

    /**
     * What the engine said.
     *
     * @param verdict a verdict, or CRASHED or HUNG where there was none
     * @param variables what the races are on
     * @param answer the whole answer, or what was printed instead
     */
    record Said(String verdict, String variables, String answer) {
        boolean names(String variable) {
            return variables.contains(variable.substring(variable.indexOf('.') + 1));
        }
    }

    /** Link the runtime if need be, and write the instrumented classes of all {@code programs} into {@code folder}. */
    static EngineRun prepare(List<CorpusProgram> programs, Path folder) throws IOException {
        Path jdk = Path.of(System.getProperty("java.home"));
        RuntimeImage image = RuntimeImage.obtain(CACHE, jdk, ENGINE, System.err::println);
        CorpusClasses classes = CorpusClasses.of(programs);
        Map<String, Said> crashed = new TreeMap<>();
        for (CorpusProgram program : programs) {
            try {
                write(instrumented(classes.of(program)), folder.resolve(program.name()));
            } catch (RuntimeException e) {
                crashed.put(program.name(), new Said("CRASHED", "", "The instrumenter failed: " + e));
            }
        }
        return new EngineRun(image, folder, crashed);
    }

    /** Explore one program; calls of one thread share a JVM. */
    Said explore(CorpusProgram program, int schedules, long seed) throws IOException, InterruptedException {
        if (crashed.containsKey(program.name())) {
            return crashed.get(program.name());
        }
        if (!program.badInput()) {
            return shared.get().explore(program.name(), schedules, seed);
        }
        try (EngineJvm alone = start()) {
            return alone.explore(program.name(), schedules, seed);
        }
    }

    @Override
    public void close() {
        started.forEach(EngineJvm::close);
    }

    private EngineJvm start() {
        EngineJvm jvm = new EngineJvm(List.of(
                image.java().toString(),
                "-Xmx512m",
                "--enable-preview",
                "-Xss4m",
                "-cp",
                ENGINE + File.pathSeparator + HARNESS,
                EngineBatch.class.getName(),
                programs.toString()));
        started.add(jvm);
        return jvm;
    }

    private static InstrumentedProgram instrumented(Map<String, byte[]> classes) {
        Map<String, byte[]> byInternalName = new TreeMap<>();
        classes.forEach((name, bytes) -> byInternalName.put(name.replace('.', '/'), bytes));
        return ProgramInstrumenter.instrument(byInternalName);
    }

    private static void write(InstrumentedProgram program, Path folder) throws IOException {
        PlainJvm.write(program.classes(), folder);
        Path sites = folder.resolve(SiteTable.RESOURCE);
        Files.createDirectories(sites.getParent());
        try (var out = Files.newOutputStream(sites)) {
            program.sites().write(out);
        }
    }
}
