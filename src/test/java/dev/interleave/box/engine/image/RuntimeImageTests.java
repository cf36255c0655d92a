package dev.interleave.box.engine.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeImageTests {
    /** Writes down that it was called, and makes an image whose launcher does nothing. */
    private static final String LINKS = """
        #!/bin/sh
        for argument; do case $argument in */image) image=$argument ;; esac; done
        echo called >> "$(dirname "$0")/../calls"
        mkdir -p "$image/bin"
        printf '#!/bin/sh\\nexit 0\\n' > "$image/bin/java"
        chmod +x "$image/bin/java"
        """;

    private static final String FAILS = """
        #!/bin/sh
        echo 'Error: no space left on device'
        exit 1
        """;

    @TempDir
    Path folder;

    private Path jdk;
    private Path engine;
    private Path cache;

    @BeforeEach
    void layOut() throws IOException {
        jdk = Files.createDirectories(folder.resolve("jdk"));
        cache = folder.resolve("cache");
        engine = folder.resolve("engine");
        Files.createDirectories(engine.resolve("dev/interleave/box/engine"));
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        script("jlink", FAILS);
    }

    @Test
    void whoeverAsksAtTheSameTimeGetsTheSameImageLinkedOnce() throws Exception {
        script("java", LINKS);
        Callable<RuntimeImage> ask = () -> RuntimeImage.obtain(cache, jdk, engine, line -> {});

        try (var askers = Executors.newFixedThreadPool(4)) {
            List<Future<RuntimeImage>> images = askers.invokeAll(List.of(ask, ask, ask, ask));
            for (Future<RuntimeImage> image : images) {
                assertThat(image.get()).isEqualTo(images.getFirst().get());
                assertThat(image.get().java()).isExecutable();
            }
        }
        assertThat(Files.readAllLines(jdk.resolve("calls"))).hasSize(1);
    }

    @Test
    void aLinkThatFailsSaysWhyAndLeavesNothingBehind() throws IOException {
        script("java", FAILS);

        assertThatIOException()
                .isThrownBy(() -> RuntimeImage.obtain(cache, jdk, engine, line -> {}))
                .withMessageContaining("jlink could not link the runtime image")
                .withMessageContaining("no space left on device");
        try (Stream<Path> left = Files.list(cache)) {
            assertThat(left).allSatisfy(file -> assertThat(file.toString()).endsWith(".lock"));
        }
    }

    @Test
    void aJdkThatIsTooOldOrNoneIsRefusedWithAdvice() throws IOException {
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"21.0.2\"\n");

        assertThatIOException()
                .isThrownBy(() -> RuntimeImage.obtain(cache, jdk, engine, line -> {}))
                .withMessageContaining("needs a JDK 25")
                .withMessageContaining("JAVA_HOME");
    }

    private void script(String name, String text) throws IOException {
        Path script = Files.writeString(jdk.resolve("bin").resolve(name), text);
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }
}
