package dev.interleave.race;

import dev.interleave.engine.LinkedRuntime;
import dev.interleave.sandbox.BoxLimits;
import dev.interleave.sandbox.BoxProfile;
import dev.interleave.sandbox.BoxSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Makes boxes on the runtime image that programs are explored on. */
public final class EngineRuntime {
    /** Checks make the frames of a program several times as large; what recurses well elsewhere should not overflow here. */
    private static final List<String> OPTIONS = List.of("--enable-preview", "-Xss4m");

    private final LinkedRuntime linked;

    /**
     * Prepare to use {@code dataDirectory}; nothing is linked yet.
     *
     * @param progress is told what takes long, a line each
     */
    public EngineRuntime(Path dataDirectory, Consumer<String> progress) {
        this.linked = LinkedRuntime.exploring(dataDirectory, progress);
    }

    /**
     * Link the image now if it is missing, so that no submission waits for it.
     *
     * @throws IOException if it cannot be linked; the message says what to do
     */
    public void prepare() throws IOException {
        linked.runtime();
    }

    /**
     * Describe a box with the engine in it.
     *
     * @param limits memory and threads bound what the explored program may take
     * @throws IOException if the image is missing and cannot be linked; the message says what to do
     */
    BoxSpec box(BoxLimits limits) throws IOException {
        return new BoxSpec(BoxProfile.ENGINE, limits, OPTIONS).on(linked.runtime());
    }

    /** Bound a box by wall time and memory; wall time only ever leads to "not judged". */
    static BoxLimits limits(Duration wall, long memoryBytes) {
        return new BoxLimits(wall, wall.multipliedBy(2), memoryBytes, 0, 200, 1 << 20, 16 << 20);
    }
}
