package dev.interleave.sandbox;

import dev.interleave.box.protocol.Datum;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A small exercise with a solution, which a new runtime image judges once to learn what judging needs. */
final class RehearsalSample {
    private static final List<String> SOURCES = List.of(
            "Solution.java", "lab/ex00/Tasks.java", "grading/Cases.java", "grading/Oracle.java", "grading/Probe.java");

    private RehearsalSample() {}

    /** Compile the sample within {@code work}; gives class files by binary name. */
    static Datum compiled(Path kit, Path work) throws IOException {
        Path classes = Files.createDirectories(work.resolve("sample-classes"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-proc:none",
                "-XDstringConcat=inline",
                "-g",
                "-cp",
                kit.toString(),
                "-d",
                classes.toString()));
        for (String source : SOURCES) {
            command.add(unpacked(source, work.resolve("sample")).toString());
        }
        ImageBuilder.Commands.run(work, command);
        Map<String, Datum> files = new LinkedHashMap<>();
        try (Stream<Path> found = Files.walk(classes)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String path = classes.relativize(file).toString();
                files.put(
                        path.substring(0, path.length() - ".class".length()).replace('/', '.'),
                        new Datum.Bytes(Files.readAllBytes(file)));
            }
        }
        return new Datum.Fields(files);
    }

    private static Path unpacked(String source, Path directory) throws IOException {
        try (InputStream in = RehearsalSample.class.getResourceAsStream("/rehearsal/" + source)) {
            if (in == null) {
                throw new IOException(
                        "the application is incomplete: rehearsal/" + source + " is missing; build it again");
            }
            Path file = directory.resolve(source);
            Files.createDirectories(file.getParent());
            Files.write(file, in.readAllBytes());
            return file;
        }
    }
}
