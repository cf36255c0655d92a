package dev.interleave.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Put together the command line that runs in a box. */
final class BoxCommand {
    private static final String MAIN = "dev.interleave.box.runner.Main";

    private BoxCommand() {}

    /**
     * Give the command.
     *
     * @param image where the runtime image is, as the box sees it
     * @param jars the caller's jars, as the box sees them
     * @param cached whether to start from the image's ahead-of-time cache
     */
    static List<String> of(BoxSpec spec, String image, List<String> jars, String socket, boolean cached) {
        BoxRuntime runtime = spec.runtime();
        List<String> command = new ArrayList<>();
        command.add(image + "/bin/java");
        command.addAll(JvmArguments.of(spec));
        if (runtime == null) {
            if (cached) {
                command.add("-XX:AOTCache=" + image + "/" + ImageBuilder.AOT_CACHE);
            }
            command.addAll(List.of("-m", ImageBuilder.MODULE + "/" + MAIN));
        } else {
            command.addAll(runtime.options());
            if (!jars.isEmpty()) {
                command.addAll(List.of("-cp", String.join(":", jars)));
            }
            command.addAll(runtime.main());
        }
        command.add(spec.profile().name());
        command.add(socket);
        return command;
    }

    static List<String> hostJars(@Nullable BoxRuntime runtime) {
        return runtime == null
                ? List.of()
                : runtime.jars().stream().map(Path::toString).toList();
    }

    /** Give the caller's jars by the path at which a box with a root directory of its own sees them. */
    static Map<String, Path> mountedJars(@Nullable BoxRuntime runtime) {
        Map<String, Path> jars = new LinkedHashMap<>();
        if (runtime != null) {
            for (Path jar : runtime.jars()) {
                if (Files.isRegularFile(jar)) {
                    jars.put("/jars/" + jars.size() + ".jar", jar.toAbsolutePath());
                }
            }
        }
        return jars;
    }
}
