package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramResourcesTests {
    @TempDir
    Path folder;

    @Test
    void takesWhatStandsBesideTheSourcesAndNothingElse() throws IOException {
        write("Main.java", "class Main {}");
        write("words.txt", "to be");
        write("app/config.properties", "name=demo");
        write(".git/config", "hidden");
        write("target/report.txt", "built");
        write("Main.class", "compiled");

        assertThat(ProgramResources.read(List.of(folder))).containsOnlyKeys("words.txt", "app/config.properties");
        assertThat(ProgramResources.read(List.of(folder.resolve("Main.java")))).isEmpty();
    }

    @Test
    void leavesOutWhatIsTooLarge() throws IOException {
        write("small.txt", "small");
        Files.write(folder.resolve("large.bin"), new byte[(1 << 20) + 1]);

        assertThat(ProgramResources.read(List.of(folder))).containsOnlyKeys("small.txt");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
