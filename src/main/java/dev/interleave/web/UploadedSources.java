package dev.interleave.web;

import dev.interleave.compile.SourceArchive;
import dev.interleave.compile.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Read the sources that were sent as files. */
final class UploadedSources {
    private UploadedSources() {}

    /**
     * Read all files; empty when none was chosen, which browsers send as a file without a name.
     *
     * @throws SourceArchive.UnreadableSourcesException if one of them can't be read as Java sources
     */
    static List<SourceFile> of(@Nullable List<FileUpload> uploads) {
        var sources = new ArrayList<SourceFile>();
        for (FileUpload upload : uploads == null ? List.<FileUpload>of() : uploads) {
            if (upload.fileName() != null && !upload.fileName().isBlank()) {
                sources.addAll(SourceArchive.read(upload.fileName(), content(upload)));
            }
        }
        return sources;
    }

    private static byte[] content(FileUpload upload) {
        try {
            return Files.readAllBytes(upload.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
