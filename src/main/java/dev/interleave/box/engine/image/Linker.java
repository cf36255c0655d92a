package dev.interleave.box.engine.image;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import jdk.tools.jlink.internal.Main;
import jdk.tools.jlink.internal.PluginRepository;

/**
 * Links the image in a JVM of its own, whose command line opens jlink's plug-ins. Arguments: the directory to be made, and the jar or
 * directory with the engine's classes; {@code counting} for an image whose library counts its work.
 */
final class Linker {
    /** Modules that programs may use, as they were compiled against them; of the desktop only what needs no screen does anything. */
    private static final List<String> MODULES = List.of(
            "java.se",
            "jdk.charsets",
            "jdk.httpserver",
            "jdk.localedata",
            "jdk.management",
            "jdk.net",
            "jdk.unsupported",
            "jdk.zipfs");

    private Linker() {}

    public static void main(String[] arguments) throws IOException {
        Path output = Path.of(arguments[0]);
        EngineClasses engine = EngineClasses.in(Path.of(arguments[1]));
        PluginRepository.registerPlugin(
                new EnginePlugin(engine, arguments.length > 2 && arguments[2].equals(RuntimeImage.COUNTING)));
        PrintWriter out = new PrintWriter(System.out, true);
        PrintWriter err = new PrintWriter(System.err, true);
        int status = Main.run(
                out,
                err,
                "--add-modules",
                String.join(",", MODULES),
                "--output",
                output.toString(),
                "--no-header-files",
                "--no-man-pages",
                "--" + EnginePlugin.NAME,
                "on",
                "--add-options",
                String.join(" ", RuntimeImage.OPTIONS));
        System.exit(status);
    }
}
