package dev.interleave.web;

import dev.interleave.compile.SourceFile;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Read the sources that a form's text areas hold. */
final class TypedSources {
    private TypedSources() {}

    /** Pair names with texts; a browser sends line ends as CR LF, whatever was typed. */
    static List<SourceFile> of(@Nullable List<String> paths, @Nullable List<String> texts) {
        if (paths == null || texts == null) {
            return List.of();
        }
        return IntStream.range(0, Math.min(paths.size(), texts.size()))
                .mapToObj(i -> new SourceFile(paths.get(i).strip(), texts.get(i).replace("\r\n", "\n")))
                .toList();
    }
}
