package dev.interleave.speedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.box.engine.image.RuntimeImage;
import dev.interleave.box.protocol.Datum;
import dev.interleave.box.protocol.DatumBytes;
import dev.interleave.speedup.SimulationRequest.Use;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Simulates main methods in the linked image, many programs in one process. */
final class SimulatorForTests {
    private static final String CLASSES = Path.of("target/classes").toAbsolutePath() + ":"
            + Path.of("target/test-classes").toAbsolutePath();
    private static final Path CACHE = Path.of("target/engine-images").toAbsolutePath();

    private SimulatorForTests() {}

    /** Compile a source file whose classes are in the default package; gives them by binary name. */
    static Map<String, byte[]> compile(String... sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var files = new Memory(compiler.getStandardFileManager(null, Locale.ROOT, null));
        List<JavaFileObject> units = new ArrayList<>();
        for (String source : sources) {
            units.add(
                    new SimpleJavaFileObject(
                            URI.create("string:///Program" + units.size() + ".java"), JavaFileObject.Kind.SOURCE) {
                        @Override
                        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                            return source;
                        }
                    });
        }
        var options = List.of("--release", "25", "--enable-preview", "-g", "-proc:none", "-Xlint:none");
        assertThat(compiler.getTask(null, files, null, options, null, units).call())
                .isTrue();
        var classes = new HashMap<String, byte[]>();
        files.outputs.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }

    /** Ask for the main method of a class on numbers of cores. */
    static SimulationRequest main(Map<String, byte[]> classes, String main, Integer... cores) {
        return request(classes, main, SimulationRequest.DEFAULT_MOST_WORK, cores);
    }

    static SimulationRequest request(Map<String, byte[]> classes, String main, long mostWork, Integer... cores) {
        Map<String, byte[]> own = new HashMap<>(classes);
        own.keySet().removeIf(name -> !name.equals(main) && !name.startsWith(main + "$") && !name.startsWith("Kernel"));
        return new SimulationRequest(own, new Use.OfMain(main, List.of(), ""), Set.of(), List.of(cores), 1, mostWork);
    }

    /** Simulate; one answer for each request. */
    static List<Simulated> simulate(List<SimulationRequest> requests) throws Exception {
        var answers = (Datum.Items) DatumBytes.read(answer(requests));
        return answers.values().stream()
                .map(each -> SimulatedAnswer.read(each, 1).getFirst())
                .toList();
    }

    /** Simulate in a process of its own, with further options of the Java machine; gives the very bytes of the answer. */
    static byte[] answer(List<SimulationRequest> requests, String... options) throws Exception {
        Path question = Files.createTempFile("simulate", ".request");
        Path answer = Files.createTempFile("simulate", ".answer");
        try {
            Files.write(
                    question,
                    DatumBytes.of(new Datum.Items(
                            requests.stream().map(EngineSimulator::body).toList())));
            Process process = new ProcessBuilder(command(options))
                    .redirectInput(question.toFile())
                    .redirectOutput(answer.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try {
                assertThat(process.waitFor(3, TimeUnit.MINUTES))
                        .as("the simulation ends")
                        .isTrue();
            } finally {
                process.destroyForcibly();
            }
            return Files.readAllBytes(answer);
        } finally {
            Files.delete(question);
            Files.delete(answer);
        }
    }

    private static List<String> command(String... more) throws IOException {
        Path jdk = Path.of(System.getProperty("java.home"));
        RuntimeImage image =
                RuntimeImage.counting(CACHE, jdk, Path.of("target/classes").toAbsolutePath(), line -> {});
        return Stream.of(
                        List.of(image.java().toString(), "-Xmx512m", "-cp", CLASSES),
                        SimulationRuntime.OPTIONS,
                        List.of(more),
                        List.of("dev.interleave.box.engine.driver.SimulateBatch"))
                .flatMap(List::stream)
                .toList();
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> outputs = new HashMap<>();

        Memory(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
                @Override
                public OutputStream openOutputStream() {
                    var bytes = new ByteArrayOutputStream();
                    outputs.put(name, bytes);
                    return bytes;
                }
            };
        }
    }
}
