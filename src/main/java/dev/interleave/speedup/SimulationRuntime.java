package dev.interleave.speedup;

import dev.interleave.engine.LinkedRuntime;
import dev.interleave.sandbox.BoxLimits;
import dev.interleave.sandbox.BoxProfile;
import dev.interleave.sandbox.BoxSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Makes boxes on the runtime image that programs are simulated on. */
public final class SimulationRuntime {
    private static final Duration WALL = Duration.ofMinutes(3);
    private static final long MEMORY_BYTES = 1L << 30;

    static final List<String> OPTIONS = List.of("--enable-preview");

    private final LinkedRuntime linked;

    /**
     * Prepare to use {@code dataDirectory}; nothing is linked yet.
     *
     * @param progress is told what takes long, a line each
     */
    public SimulationRuntime(Path dataDirectory, Consumer<String> progress) {
        this.linked = LinkedRuntime.counting(dataDirectory, progress);
    }

    /**
     * Link the image now if it is missing, so that no submission waits for it.
     *
     * @throws IOException if it cannot be linked; the message says what to do
     */
    public void prepare() throws IOException {
        linked.runtime();
    }

    /** Describe a box; wall time and memory only ever lead to "not simulated". */
    BoxSpec box() throws IOException {
        var limits = new BoxLimits(WALL, WALL.multipliedBy(2), MEMORY_BYTES, 0, 200, 1 << 20, 64 << 20);
        return new BoxSpec(BoxProfile.ENGINE, limits, OPTIONS).on(linked.runtime());
    }

    /**
     * Name what every simulated time depends on: the engine's code and the JDK it was linked from.
     *
     * @throws IOException if the image is missing and cannot be linked; the message says what to do
     */
    String key() throws IOException {
        return linked.runtime().image().getFileName().toString();
    }
}
