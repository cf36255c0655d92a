package dev.interleave.box.engine.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Check the expectation CLEAN against the real thing: such a program ends, and nothing throws. */
class PlainJvmTests {
    @TempDir
    Path folder;

    @Test
    void everyCleanProgramEndsWellOnThePlainJvm() throws Exception {
        List<CorpusProgram> clean =
                Corpus.read().judged().stream().filter(CorpusProgram::clean).toList();
        Path classPath = Files.createDirectory(folder.resolve("classes"));
        CorpusClasses classes = CorpusClasses.of(clean);
        for (CorpusProgram program : clean) {
            PlainJvm.write(classes.of(program), classPath);
        }

        assertThat(run(clean, classPath)).isEmpty();
    }

    private List<String> run(List<CorpusProgram> programs, Path classPath) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-ea",
                "--enable-preview",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4",
                "-cp",
                System.getProperty("java.class.path"),
                PlainJvm.class.getName(),
                classPath.toString()));
        programs.forEach(program -> command.add(program.name()));
        Path report = folder.resolve("report");
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(command)
                .redirectOutput(report.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(() -> read(errors)).isZero();
            return Arrays.asList(read(report).split("\n")).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
