package dev.interleave.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets directories of many versions pile up. */
class KeptDirectoriesTests {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path parent;

    /** Holds a directory as another version of the program does, until its input ends. */
    static final class OtherVersion {
        public static void main(String[] arguments) throws IOException {
            KeptDirectories.hold(Path.of(arguments[0]));
            System.out.println("held");
            while (System.in.read() >= 0) {
                // until it is closed
            }
        }
    }

    @Test
    void theLastUsedOfEachKindStayAndTheOthersGo() throws IOException {
        for (int hours = 2; hours < 8; hours++) {
            make("jars-" + hours, hours);
            make("lib-" + hours, hours);
        }
        KeptDirectories.tidy(parent, () -> NOW);
        assertThat(directories()).containsExactly("jars-2", "jars-3", "jars-4", "lib-2", "lib-3", "lib-4");
    }

    @Test
    void whatWasJustMadeStaysThoughNobodyHoldsItYet() throws IOException {
        for (int i = 0; i < 6; i++) {
            make("jars-" + i, 0);
        }
        KeptDirectories.tidy(parent, () -> NOW);
        assertThat(directories()).hasSize(6);
    }

    @Test
    void whatAnotherProcessHoldsStaysUntilItHasEnded() throws Exception {
        for (int hours = 2; hours < 6; hours++) {
            make("image-" + hours, hours);
        }
        Path oldest = make("image-9", 9);
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherVersion.class.getName(),
                        oldest.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("held");
            age(oldest, 9);

            KeptDirectories.tidy(parent, () -> NOW);
            assertThat(directories()).containsExactly("image-2", "image-3", "image-4", "image-9");

            other.destroyForcibly().waitFor();
            KeptDirectories.tidy(parent, () -> NOW);
            assertThat(directories()).containsExactly("image-2", "image-3", "image-4");
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void whatThisProcessHoldsStays() throws IOException {
        Path own = make("engine-own", 99);
        KeptDirectories.hold(own);
        age(own, 99);
        for (int hours = 2; hours < 6; hours++) {
            make("engine-" + hours, hours);
        }
        KeptDirectories.tidy(parent, () -> NOW);
        assertThat(directories()).containsExactly("engine-2", "engine-3", "engine-4", "engine-own");
    }

    @Test
    void whatADeletionLeftBehindIsDeletedNextTime() throws IOException {
        make(".doomed-image-1", 1);
        KeptDirectories.tidy(parent, () -> NOW);
        assertThat(directories()).isEmpty();
    }

    private Path make(String name, int hoursAgo) throws IOException {
        Path directory = Files.createDirectories(parent.resolve(name));
        Files.writeString(directory.resolve("file"), "");
        age(directory, hoursAgo);
        return directory;
    }

    private static void age(Path directory, int hoursAgo) throws IOException {
        Files.setLastModifiedTime(directory, FileTime.from(NOW.minusSeconds(3600L * hoursAgo)));
    }

    private List<String> directories() throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.filter(Files::isDirectory)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
