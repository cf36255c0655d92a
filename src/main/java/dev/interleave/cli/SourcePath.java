package dev.interleave.cli;

import dev.interleave.compile.SourceArchive;
import dev.interleave.compile.SourceArchive.UnreadableSourcesException;
import dev.interleave.compile.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Read a submission from a Java file, a folder or a zip.
 *
 * <p>Whatever cannot be a submission is a {@link UsageException} that says what to do. Nothing is unpacked to disk.
 */
final class SourcePath {
    private static final int MAX_DEPTH = 12;
    private static final Pattern SOLUTION = Pattern.compile("\\b(class|record|enum)\\s+Solution\\b");
    private static final SourcePath SUBMISSION = new SourcePath(64 << 10, 64, 4 << 20);
    private static final SourcePath PROGRAM = new SourcePath(1 << 20, 4_000, 32 << 20);

    private final int mostFileBytes;
    private final int mostFiles;
    private final int mostZipBytes;

    private SourcePath(int mostFileBytes, int mostFiles, int mostZipBytes) {
        this.mostFileBytes = mostFileBytes;
        this.mostFiles = mostFiles;
        this.mostZipBytes = mostZipBytes;
    }

    /** Read a submission. */
    static List<SourceFile> read(Path path) {
        return SUBMISSION.sources(path);
    }

    /** Read a program of any size that a person would write. */
    static List<SourceFile> readProgram(Path path) {
        return PROGRAM.sources(path);
    }

    private List<SourceFile> sources(Path path) {
        if (!Files.exists(path)) {
            throw new UsageException(path + " does not exist; give a .java file, a folder or a .zip");
        }
        try {
            if (Files.isDirectory(path)) {
                return folder(path);
            }
            return isZip(path) ? zip(path) : List.of(single(path));
        } catch (UnreadableSourcesException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        } catch (IOException | UncheckedIOException e) {
            throw new UsageException(path + " cannot be read: " + e.getMessage());
        }
    }

    private SourceFile single(Path path) throws IOException {
        String name = path.getFileName().toString();
        checkSize(name, Files.size(path));
        String text = SourceArchive.text(name, Files.readAllBytes(path));
        if (!name.endsWith(".java") && !name.contains(".")) {
            name += ".java";
        }
        if (!name.endsWith(".java")) {
            throw new UsageException(path + " is not a Java file; give a .java file, a folder or a .zip");
        }
        // A lone file may be called anything; Java wants a public class in a file of its name.
        return new SourceFile(SOLUTION.matcher(text).find() ? "Solution.java" : name, text);
    }

    private List<SourceFile> folder(Path root) throws IOException {
        var sources = new TreeMap<String, SourceFile>();
        try (Stream<Path> files = Files.walk(root, MAX_DEPTH)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (path.endsWith(".java") && !SourceArchive.isHidden(path) && Files.isRegularFile(file)) {
                    checkSize(path, Files.size(file));
                    sources.put(path, new SourceFile(path, SourceArchive.text(path, Files.readAllBytes(file))));
                    checkCount(sources.size());
                }
            }
        }
        return nonEmpty(root, new ArrayList<>(sources.values()));
    }

    private List<SourceFile> zip(Path path) throws IOException {
        if (Files.size(path) > mostZipBytes) {
            throw new UsageException(
                    path + " has " + Files.size(path) + " bytes; a zip may have at most " + mostZipBytes);
        }
        List<SourceFile> sources = SourceArchive.unzip(path.toString(), Files.readAllBytes(path), mostZipBytes);
        checkCount(sources.size());
        for (SourceFile source : sources) {
            checkSize(source.path(), source.text().getBytes(StandardCharsets.UTF_8).length);
        }
        return sources;
    }

    private static boolean isZip(Path path) throws IOException {
        if (path.getFileName().toString().endsWith(".zip")) {
            return true;
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
        }
    }

    private static List<SourceFile> nonEmpty(Path path, List<SourceFile> sources) {
        if (sources.isEmpty()) {
            throw new UsageException(path + " holds no .java file");
        }
        return sources;
    }

    private void checkCount(int count) {
        if (count > mostFiles) {
            throw new UsageException("there are more than " + mostFiles + " .java files; send only your solution");
        }
    }

    private void checkSize(String name, long bytes) {
        if (bytes > mostFileBytes) {
            throw new UsageException(
                    name + " is larger than " + mostFileBytes + " bytes; a solution is one or a few small .java files");
        }
    }
}
