package dev.interleave.race;

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
 * Keep the runtime image that programs are explored on.
 *
 * <p>It is linked once for each JDK and version of the engine and cached in the data directory; the first use on a machine
 * therefore takes some seconds longer.
 */
public final class EngineRuntime {
    /** Checks make the frames of a program several times as large; what recurses well elsewhere should not overflow here. */
    private static final List<String> OPTIONS = List.of("--enable-preview", "-Xss4m");

    private static final String MAIN = "dev.interleave.box.runner.Main";

    private final Path directory;
    private final Consumer<String> progress;
    private @Nullable BoxRuntime ready;

    /**
     * Prepare to use {@code dataDirectory}; nothing is linked yet.
     *
     * @param progress is told what takes long, a line each
     */
    public EngineRuntime(Path dataDirectory, Consumer<String> progress) {
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

    /**
     * Describe a box with the engine in it.
     *
     * @param limits memory and threads bound what the explored program may take
     * @throws IOException if the image is missing and cannot be linked; the message says what to do
     */
    BoxSpec box(BoxLimits limits) throws IOException {
        return new BoxSpec(BoxProfile.ENGINE, limits, OPTIONS).on(runtime());
    }

    /** Bound a box by wall time and memory; wall time only ever leads to "not judged". */
    static BoxLimits limits(Duration wall, long memoryBytes) {
        return new BoxLimits(wall, wall.multipliedBy(2), memoryBytes, 0, 200, 1 << 20, 16 << 20);
    }

    private synchronized BoxRuntime runtime() throws IOException {
        BoxRuntime known = ready;
        if (known == null) {
            Files.createDirectories(directory);
            Path engine = BoxJars.unpack("engine", directory);
            Path box = BoxJars.unpack("box", directory);
            Path kit = BoxJars.unpack("kit", directory);
            RuntimeImage image =
                    RuntimeImage.obtain(directory, Path.of(System.getProperty("java.home")), engine, progress);
            KeptDirectories.hold(image.home());
            KeptDirectories.tidy(directory);
            known = new BoxRuntime(image.home(), List.of(box, kit, engine), List.of(), List.of(MAIN));
            ready = known;
        }
        return known;
    }
}
