package dev.interleave.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interleave.compile.SourceArchive.UnreadableSourcesException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceArchiveTests {
    @Test
    void aJavaFileIsReadAsItIsWithoutItsByteOrderMark() {
        assertThat(SourceArchive.read("Solution.java", bytes("\ufeffclass Größe {}\r\n")))
                .containsExactly(new SourceFile("Solution.java", "class Größe {}\r\n"));
    }

    @Test
    void aZipGivesItsJavaFilesWithoutTheFolderThatHoldsThemAll() throws IOException {
        byte[] zip = zip("hand-in/src/Solution.java", "hand-in/src/part/Part.java", "hand-in/src/notes.txt");
        assertThat(SourceArchive.read("hand-in.ZIP", zip))
                .extracting(SourceFile::path)
                .containsExactly("Solution.java", "part/Part.java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../Solution.java", "a/../../Solution.java", "/etc/Solution.java", "a\\..\\Solution.java"})
    void aNameThatLeavesTheZipIsRefused(String name) throws IOException {
        byte[] zip = zip(name);
        assertThatThrownBy(() -> SourceArchive.read("x.zip", zip))
                .isInstanceOf(UnreadableSourcesException.class)
                .hasMessageContaining("leads out of it");
    }

    @Test
    void aZipWithoutJavaIsRefused() throws IOException {
        byte[] zip = zip("readme.txt");
        assertThatThrownBy(() -> SourceArchive.read("x.zip", zip)).hasMessageContaining("holds no .java file");
    }

    @Test
    void junkThatIsCalledAZipIsRefused() {
        assertThatThrownBy(() -> SourceArchive.read("x.zip", bytes("junk")))
                .isInstanceOf(UnreadableSourcesException.class);
    }

    @Test
    void aZipThatEndsInTheMiddleIsRefused() throws IOException {
        byte[] whole = zip("Solution.java");
        byte[] half = Arrays.copyOf(whole, 45);
        assertThatThrownBy(() -> SourceArchive.read("x.zip", half)).isInstanceOf(UnreadableSourcesException.class);
    }

    @Test
    void aZipThatUnpacksToFarMoreIsStopped() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("Solution.java"));
            byte[] block = new byte[1024 * 1024];
            for (int i = 0; i < 64; i++) {
                zip.write(block);
            }
        }
        assertThat(packed.size()).isLessThan(1024 * 1024);
        assertThatThrownBy(() -> SourceArchive.read("bomb.zip", packed.toByteArray()))
                .hasMessageContaining("more than 4 MiB");
    }

    @Test
    void aClassFileInDisguiseIsRefused() {
        byte[] classFile = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 69};
        assertThatThrownBy(() -> SourceArchive.read("Solution.java", classFile)).hasMessageContaining("not UTF-8 text");
    }

    @Test
    void anotherKindOfFileIsRefusedByItsName() {
        assertThatThrownBy(() -> SourceArchive.read("essay\u202e.pdf", bytes("")))
                .hasMessageContaining("essay?.pdf is neither a .java file nor a .zip");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... names) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes("class X {}"));
            }
        }
        return packed.toByteArray();
    }
}
