package dev.interleave.box.engine.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.box.engine.rt.Outside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTests {
    @TempDir
    Path folder;

    private Folders folders;

    @BeforeEach
    void holdSomething() throws IOException {
        Files.writeString(folder.resolve("given"), "given");
        Files.createDirectories(folder.resolve("below"));
        folders = Folders.of(List.of(folder.toString()));
    }

    @AfterEach
    void forget() {
        Outside.touchedFiles = false;
    }

    @Test
    void removesWhatHasComeAndNothingElse() throws IOException {
        Files.writeString(folder.resolve("made"), "made");
        Files.createDirectories(folder.resolve("deep/er"));
        Files.writeString(folder.resolve("deep/er/file"), "made");
        Files.writeString(folder.resolve("below/file"), "made");
        Outside.touchedFiles = true;

        folders.restore();

        assertThat(folder).isDirectoryNotContaining("glob:**{made,deep}");
        assertThat(folder.resolve("below")).isEmptyDirectory();
        assertThat(folder.resolve("given")).hasContent("given");
        assertThat(Outside.touchedFiles).isFalse();
    }

    @Test
    void leavesAloneWhatALinkLeadsTo(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("other"), "other");
        Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        Outside.touchedFiles = true;

        folders.restore();

        assertThat(folder.resolve("link")).doesNotExist();
        assertThat(elsewhere.resolve("other")).hasContent("other");
    }

    @Test
    void doesNotLookWhereTheProgramHasTouchedNoFile() throws IOException {
        Files.writeString(folder.resolve("made"), "made");

        folders.restore();

        assertThat(folder.resolve("made")).exists();
    }

    @Test
    void takesOnlyFoldersInMemoryForThoseOfABox() {
        String own = "62 47 0:51 / /w rw,nosuid - tmpfs tmpfs rw";

        assertThat(Folders.areOfBox(List.of(own, "63 47 0:52 / /tmp rw,nosuid - tmpfs tmpfs rw")))
                .isTrue();
        assertThat(Folders.areOfBox(List.of(own, "63 47 8:1 / /tmp rw,nosuid - ext4 /dev/sda rw")))
                .isFalse();
        assertThat(Folders.areOfBox(List.of(own))).isFalse();
    }
}
