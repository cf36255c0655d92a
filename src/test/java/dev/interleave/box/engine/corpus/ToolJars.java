package dev.interleave.box.engine.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Fetch a tool that the engine is compared with: its jars stay off the class path of the project. */
final class ToolJars {
    private ToolJars() {}

    /** Return the folder with the jars that {@code src/test/tools/NAME/pom.xml} names, fetched on first use. */
    static Path of(String tool) throws IOException, InterruptedException {
        Path folder = Path.of("target", "tools-compared", tool).toAbsolutePath();
        if (!Files.exists(folder)) {
            Forked fetched = Forked.run(
                    Duration.ofMinutes(10),
                    List.of(
                            Path.of("mvnw").toAbsolutePath().toString(),
                            "-B",
                            "-q",
                            "-f",
                            "src/test/tools/" + tool + "/pom.xml",
                            "dependency:copy-dependencies",
                            "-DoutputDirectory=" + folder));
            if (fetched.status() != 0) {
                throw new IOException("Could not fetch " + tool + ": " + fetched.output());
            }
        }
        return folder;
    }
}
