package dev.interleave.sandbox;

import java.nio.file.Path;
import java.util.List;

/**
 * Name a runtime that the caller has built for its boxes.
 *
 * <p>The main class gets the profile's name and the path of the host's socket after {@code arguments}, and speaks the
 * protocol of {@code dev.interleave.box.protocol}.
 *
 * @param image a runtime image's directory on the host, seen read-only as {@code /jre} in the box
 * @param jars jars on the host, seen read-only, put on the class path in this order
 * @param options arguments of the JVM before the main class, such as module options; may name {@code /jre}
 * @param main main class, or {@code -m} and a module as one element each
 */
public record BoxRuntime(Path image, List<Path> jars, List<String> options, List<String> main) {
    public BoxRuntime {
        jars = List.copyOf(jars);
        options = List.copyOf(options);
        main = List.copyOf(main);
    }
}
