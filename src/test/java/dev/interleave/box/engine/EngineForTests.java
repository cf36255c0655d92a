package dev.interleave.box.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.interleave.box.engine.image.RuntimeImage;
import dev.interleave.box.engine.instrument.InstrumentedProgram;
import dev.interleave.box.engine.instrument.ProgramInstrumenter;
import dev.interleave.box.engine.rt.detect.SiteTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Explores programs given as source, in a JVM of the linked image for each. */
public final class EngineForTests {
    private static final Path CLASSES = Path.of("target/classes").toAbsolutePath();
    private static final Path CACHE = Path.of("target/engine-images").toAbsolutePath();

    private EngineForTests() {}

    /** Return the image, linked at most once for all test classes. */
    public static synchronized RuntimeImage image() throws IOException {
        return RuntimeImage.obtain(CACHE, Path.of(System.getProperty("java.home")), CLASSES, line -> {});
    }

    /** Compile and instrument a program in one file into the directory. */
    public static void prepare(Path directory, String name, String source) throws IOException {
        Path file = directory.resolve(name + ".java");
        Path plain = directory.resolve("plain");
        Files.createDirectories(plain);
        Files.writeString(file, source);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-g",
                        "--release",
                        "25",
                        "--enable-preview",
                        "-proc:none",
                        "-d",
                        plain.toString(),
                        file.toString());
        assertThat(status).isZero();
        write(ProgramInstrumenter.instrument(classes(plain)), directory.resolve("program"));
    }

    /** Explore the program that was prepared there; the options are the driver's. */
    public static JsonNode explore(Path directory, String name, String... options) throws Exception {
        var command = new ArrayList<String>(List.of(
                image().java().toString(),
                "-ea",
                "-Xmx512m",
                "--enable-preview",
                "-cp",
                directory.resolve("program") + ":" + CLASSES,
                "dev.interleave.box.engine.driver.Main",
                "--main",
                name));
        command.addAll(List.of(options));
        Path out = directory.resolve("out.json");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("the driver ends")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new ObjectMapper().readTree(out.toFile());
    }

    private static Map<String, byte[]> classes(Path root) throws IOException {
        var classes = new HashMap<String, byte[]>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path :
                    paths.filter(each -> each.toString().endsWith(".class")).toList()) {
                String name = root.relativize(path).toString();
                classes.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(path));
            }
        }
        return classes;
    }

    private static void write(InstrumentedProgram program, Path root) throws IOException {
        for (var entry : program.classes().entrySet()) {
            Path file = root.resolve(entry.getKey() + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        Path table = root.resolve(SiteTable.RESOURCE);
        Files.createDirectories(table.getParent());
        try (var out = Files.newOutputStream(table)) {
            program.sites().write(out);
        }
    }
}
