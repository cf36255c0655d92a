package dev.interleave.engine;

import dev.interleave.box.engine.image.RuntimeImage;
import dev.interleave.sandbox.BoxJars;
import dev.interleave.sandbox.BoxRuntime;
import dev.interleave.sandbox.KeptDirectories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives the runtime of boxes with the engine in them. The first use on a machine takes some seconds, in which it is linked. */
public final class LinkedRuntime {
    private static final String MAIN = "dev.interleave.box.runner.Main";

    private final Linking linking;
    private final Path directory;
    private final Consumer<String> progress;
    private @Nullable BoxRuntime ready;

    /** Give an image of the JDK with the engine, linked now if it is not in the cache. */
    @FunctionalInterface
    private interface Linking {
        RuntimeImage image(Path cache, Path jdk, Path engine, Consumer<String> progress) throws IOException;
    }

    private LinkedRuntime(Linking linking, Path dataDirectory, Consumer<String> progress) {
        this.linking = linking;
        this.directory = dataDirectory.resolve("engine");
        this.progress = progress;
    }

    /**
     * Prepare to explore programs; nothing is linked yet.
     *
     * @param progress is told what takes long, a line each
     */
    public static LinkedRuntime exploring(Path dataDirectory, Consumer<String> progress) {
        return new LinkedRuntime(RuntimeImage::obtain, dataDirectory, progress);
    }

    /** Do what {@link #exploring} does for the image in which the library counts its work as well. */
    public static LinkedRuntime counting(Path dataDirectory, Consumer<String> progress) {
        return new LinkedRuntime(RuntimeImage::counting, dataDirectory, progress);
    }

    /**
     * Give the runtime, linked now if it is missing.
     *
     * @throws IOException if it cannot be linked; the message says what to do
     */
    public synchronized BoxRuntime runtime() throws IOException {
        BoxRuntime known = ready;
        if (known == null) {
            Files.createDirectories(directory);
            Path engine = BoxJars.unpack("engine", directory);
            Path box = BoxJars.unpack("box", directory);
            Path kit = BoxJars.unpack("kit", directory);
            RuntimeImage image = linking.image(directory, Path.of(System.getProperty("java.home")), engine, progress);
            KeptDirectories.hold(image.home());
            KeptDirectories.tidy(directory);
            known = new BoxRuntime(image.home(), List.of(box, kit, engine), List.of(), List.of(MAIN));
            ready = known;
        }
        return known;
    }
}
