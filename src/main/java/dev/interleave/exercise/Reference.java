package dev.interleave.exercise;

import dev.interleave.compile.SourceFile;
import java.util.List;

/**
 * Hold a reference solution or a planted mistake.
 *
 * @param name path below the exercise's folder of references, such as {@code thread} or {@code rejected/data-race/no-lock}
 * @param expected the verdict it must get: ACCEPTED for a reference, the folder's verdict for a planted mistake
 */
public record Reference(String name, Verdict expected, List<SourceFile> sources) {
    public Reference {
        sources = List.copyOf(sources);
    }
}
