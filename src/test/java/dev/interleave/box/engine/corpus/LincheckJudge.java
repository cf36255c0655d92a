package dev.interleave.box.engine.corpus;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Ask Lincheck's model checker for arbitrary programs, {@code Lincheck.runConcurrentTest}: a failed or hung test is an
 * alarm. Each program runs in a JVM of its own, because some leave Lincheck's without an end.
 */
final class LincheckJudge implements Judge {
    private static final String WRAPPER = """
            public final class %1$sUnderLincheck {
                public static void main(String[] arguments) {
                    org.jetbrains.lincheck.Lincheck.runConcurrentTest(%2$d, () -> {
                        try {
                            %1$s.main(arguments);
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    });
                    System.out.println("\\nlincheck is content");
                    Runtime.getRuntime().halt(0);
                }
            }
            """;

    private final int schedules;
    private final Duration cpu;

    /**
     * Prepare.
     *
     * @param cpu processor time for one program; a program also gets no more than six times that by the clock
     */
    LincheckJudge(int schedules, Duration cpu) {
        this.schedules = schedules;
        this.cpu = cpu;
    }

    @Override
    public String name() {
        return "Lincheck 3.7";
    }

    @Override
    public Map<CorpusProgram, Answer> judge(List<CorpusProgram> programs) throws IOException, InterruptedException {
        Path jars = ToolJars.of("lincheck");
        Path classes = Files.createTempDirectory("lincheck");
        Map<CorpusProgram, Answer> answers = new ConcurrentHashMap<>();
        try {
            compile(programs, jars, classes);
            try (ExecutorService workers = Executors.newFixedThreadPool(2)) {
                for (CorpusProgram program : programs) {
                    workers.submit(() -> answers.put(program, judge(program, jars, classes)));
                }
            }
        } finally {
            delete(classes);
        }
        programs.forEach(program -> answers.putIfAbsent(program, Answer.NONE));
        return answers;
    }

    private Answer judge(CorpusProgram program, Path jars, Path classes) throws IOException, InterruptedException {
        Forked lincheck = Forked.run(
                cpu.multipliedBy(6),
                cpu,
                LincheckJudge::alarm,
                List.of(
                        Forked.java(),
                        "-Xmx1g",
                        "-ea",
                        "--enable-preview",
                        "-XX:+EnableDynamicAgentLoading",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
                        "-cp",
                        jars + "/*" + File.pathSeparator + classes,
                        program.name() + "UnderLincheck"));
        if (alarm(lincheck.output())) {
            return Answer.ALARM;
        }
        return lincheck.output().contains("\nlincheck is content\n") ? Answer.QUIET : Answer.NONE;
    }

    /** Tell whether Lincheck has reported something; after a hung test its JVM often hangs, too. */
    private static boolean alarm(String output) {
        return output.contains("= Concurrent test failed =") || output.contains("= Concurrent test has hung =");
    }

    private void compile(List<CorpusProgram> programs, Path jars, Path classes) throws IOException {
        for (Map<String, byte[]> each : CorpusClasses.of(programs).byProgram().values()) {
            PlainJvm.write(each, classes);
        }
        for (CorpusProgram program : programs) {
            Files.writeString(
                    classes.resolve(program.name() + "UnderLincheck.java"),
                    WRAPPER.formatted(program.name(), schedules));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources =
                        Files.list(classes).filter(file -> file.toString().endsWith(".java"));
                Stream<Path> libraries = Files.list(jars)) {
            String classPath = String.join(
                    File.pathSeparator,
                    Stream.concat(libraries, Stream.of(classes))
                            .map(Path::toString)
                            .toList());
            List<String> options =
                    List.of("--release", "25", "--enable-preview", "-cp", classPath, "-d", classes.toString());
            if (!compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources.toList()))
                    .call()) {
                throw new IllegalStateException(messages.toString());
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
