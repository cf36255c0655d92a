package dev.interleave.cli;

import dev.interleave.compile.SourceFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Read the sources of a program from several paths. */
final class ProgramSources {
    private ProgramSources() {}

    static List<SourceFile> read(List<Path> paths) {
        var sources = new ArrayList<SourceFile>();
        for (Path path : paths) {
            List<SourceFile> read = SourcePath.readProgram(path);
            // Two files of the same name in two folders are two files.
            String prefix = paths.size() > 1 && Files.isDirectory(path) ? path.getFileName() + "/" : "";
            read.forEach(source -> sources.add(new SourceFile(prefix + source.path(), source.text())));
        }
        return sources;
    }

    /** Derive a seed from the sources' texts, whatever their order. */
    static long seed(List<SourceFile> sources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            sources.stream()
                    .sorted(Comparator.comparing(SourceFile::text))
                    .forEach(source -> digest.update(source.text().getBytes(StandardCharsets.UTF_8)));
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
