package dev.interleave.speedup;

import dev.interleave.box.engine.image.RuntimeImage;
import dev.interleave.sandbox.BoxJars;
import dev.interleave.sandbox.BoxLimits;
import dev.interleave.sandbox.BoxProfile;
import dev.interleave.sandbox.BoxRuntime;
import dev.interleave.sandbox.BoxSpec;
import dev.interleave.sandbox.KeptDirectories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keep the runtime image that programs are simulated on: the engine's, in which the library counts its work as well.
 *
 * <p>It is linked once for each JDK and version of the engine and cached in the data directory; the first use on a machine therefore takes
 * some seconds longer.
 */
public final class SimulationRuntime {
    private static final String MAIN = "dev.interleave.box.runner.Main";
    private static final Duration WALL = Duration.ofMinutes(3);
    private static final long MEMORY_BYTES = 1L << 30;

    static final List<String> OPTIONS = List.of("--enable-preview");

    private final Path directory;
    private final Consumer<String> progress;
    private @Nullable BoxRuntime ready;

    /**
     * Prepare to use {@code dataDirectory}; nothing is linked yet.
     *
     * @param progress is told what takes long, a line each
     */
    public SimulationRuntime(Path dataDirectory, Consumer<String> progress) {
        this.directory = dataDirectory.resolve("engine");
        this.progress = progress;
    }

    /**
     * Link the image now if it is missing, so that no submission waits for it.
     *
     * @throws IOException if it cannot be linked; the message says what to do
     */
    public void prepare() throws IOException {
        runtime();
    }

    /** Describe a box; wall time and memory only ever lead to "not simulated". */
    BoxSpec box() throws IOException {
        var limits = new BoxLimits(WALL, WALL.multipliedBy(2), MEMORY_BYTES, 0, 200, 1 << 20, 64 << 20);
        return new BoxSpec(BoxProfile.ENGINE, limits, OPTIONS).on(runtime());
    }

    /**
     * Name what every simulated time depends on: the engine's code and the JDK it was linked from.
     *
     * @throws IOException if the image is missing and cannot be linked; the message says what to do
     */
    String key() throws IOException {
        return runtime().image().getFileName().toString();
    }

    private synchronized BoxRuntime runtime() throws IOException {
        BoxRuntime known = ready;
        if (known == null) {
            Files.createDirectories(directory);
            Path engine = BoxJars.unpack("engine", directory);
            Path box = BoxJars.unpack("box", directory);
            Path kit = BoxJars.unpack("kit", directory);
            RuntimeImage image =
                    RuntimeImage.counting(directory, Path.of(System.getProperty("java.home")), engine, progress);
            KeptDirectories.hold(image.home());
            KeptDirectories.tidy(directory);
            known = new BoxRuntime(image.home(), List.of(box, kit, engine), List.of(), List.of(MAIN));
            ready = known;
        }
        return known;
    }
}
