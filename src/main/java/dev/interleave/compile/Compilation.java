package dev.interleave.compile;

import java.util.List;
import java.util.Map;

/** Hold the outcome of compiling sources. */
public sealed interface Compilation {
    /**
     * Hold the class files of sources that compiled and that the policy allows.
     *
     * @param classes class files by binary name, such as {@code Solution$Child}
     */
    record Compiled(Map<String, byte[]> classes) implements Compilation {
        public Compiled {
            classes = Map.copyOf(classes);
        }
    }

    /** Hold every problem that was found; there is at least one. */
    record Refused(List<CompileProblem> problems) implements Compilation {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("problems is empty");
            }
        }
    }

    /** Say why nothing could be compiled though the sources are not at fault. */
    record Unavailable(String reason) implements Compilation {}
}
