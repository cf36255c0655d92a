package dev.interleave.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Keep the runtime images that boxes run on, linked once from this process's own JDK.
 *
 * <p>Guarantee: an image is either complete or absent, also when two processes build at once or one is killed while
 * building; a new JDK or a new version of the box's jars gets images of its own.
 */
final class RuntimeImages {
    private final Path directory;
    private final BoxJars jars;
    private final Consumer<String> progress;
    private final Map<ImageKind, Path> ready = new EnumMap<>(ImageKind.class);

    RuntimeImages(Path directory, BoxJars jars, Consumer<String> progress) {
        this.directory = directory;
        this.jars = jars;
        this.progress = progress;
    }

    /** Give the profile's image, building it first where it is missing, which takes some seconds. */
    synchronized Path of(BoxProfile profile) throws IOException {
        ImageKind kind = ImageKind.of(profile);
        Path known = ready.get(kind);
        if (known != null && Files.exists(known.resolve("lib/modules"))) {
            return used(known);
        }
        Path image = directory.resolve(kind.folder() + "-" + key());
        Files.createDirectories(directory);
        KeptDirectories.hold(image);
        if (!Files.isDirectory(image)) {
            buildAlone(kind, image);
        }
        ready.put(kind, image);
        return used(image);
    }

    private static Path used(Path image) throws IOException {
        KeptDirectories.hold(image);
        return image;
    }

    private String key() {
        String jdk =
                System.getProperty("java.vm.vendor") + " " + Runtime.version() + " " + System.getProperty("java.home");
        return jars.hash() + "-" + Integer.toHexString(jdk.hashCode());
    }

    private void buildAlone(ImageKind kind, Path image) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        directory.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.isDirectory(image)) {
                progress.accept("linking the " + kind.folder() + " runtime for boxes (once, some seconds)");
                Path part = Files.createTempDirectory(directory, "part-");
                try {
                    Path built = new ImageBuilder(jars, part).build(kind);
                    Files.move(built, image, StandardCopyOption.ATOMIC_MOVE);
                } finally {
                    Directories.delete(part);
                }
            }
        }
    }
}
