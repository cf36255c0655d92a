package dev.interleave.compile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Read sources from files as they were sent: Java files and zips of them.
 *
 * <p>Nothing is written to disk, and no more than {@link #MOST_BYTES} are ever unpacked. Files of a zip that are not Java are
 * left out; a folder that holds everything is dropped from the names.
 */
public final class SourceArchive {
    /** Most bytes of all sources of one archive together. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final int MOST_ENTRIES = 20_000;

    private SourceArchive() {}

    /** Say why a file could not be read as sources, in words for the sender. */
    public static final class UnreadableSourcesException extends RuntimeException {
        UnreadableSourcesException(String message) {
            super(message);
        }
    }

    /**
     * Read one file that was sent, a zip or a Java file by its name.
     *
     * @throws UnreadableSourcesException if it is neither, broken, too large or not text; says which and what to do
     */
    public static List<SourceFile> read(String name, byte[] bytes) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return unzip(name, bytes, MOST_BYTES);
        }
        if (!name.endsWith(".java")) {
            throw new UnreadableSourcesException(
                    shown(name) + " is neither a .java file nor a .zip. Send Java sources, or one zip of them.");
        }
        return List.of(new SourceFile(name, text(name, bytes)));
    }

    /**
     * Read the Java files of a zip, in the order of their names.
     *
     * @param mostBytes how much they may have together
     * @throws UnreadableSourcesException if it is broken, too large, holds no Java file or names that lead out of it
     */
    public static List<SourceFile> unzip(String name, byte[] bytes, int mostBytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            List<SourceFile> found = withoutCommonFolder(javaFiles(zip, mostBytes));
            if (found.isEmpty()) {
                throw new UnreadableSourcesException(shown(name)
                        + " holds no .java file, or is no zip. Zip the sources themselves, such as Solution.java.");
            }
            return found;
        } catch (ZipException | IllegalArgumentException e) {
            throw new UnreadableSourcesException(shown(name) + " is a broken zip. Make it again and send the new one.");
        } catch (IOException e) {
            throw new UnreadableSourcesException(
                    shown(name) + " ends too early. Make the zip again and send the new one.");
        }
    }

    private static List<SourceFile> javaFiles(ZipInputStream zip, int mostBytes) throws IOException {
        var found = new TreeMap<String, SourceFile>();
        int budget = mostBytes;
        int entries = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > MOST_ENTRIES) {
                throw new UnreadableSourcesException("The zip has more than " + MOST_ENTRIES
                        + " entries. Zip the sources only, without build output and libraries.");
            }
            String path = entry.getName();
            checkStaysInside(path);
            if (!entry.isDirectory() && path.endsWith(".java") && !isHidden(path)) {
                byte[] content = capped(zip, budget, mostBytes);
                budget -= content.length;
                if (found.put(path, new SourceFile(path, text(path, content))) != null) {
                    throw new UnreadableSourcesException(
                            "The zip holds " + shown(path) + " twice. Make it again with each file once.");
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    /** Tell whether a path is one that its author does not see, such as what an operating system adds to archives. */
    public static boolean isHidden(String path) {
        return path.startsWith(".") || path.contains("/.") || path.startsWith("__MACOSX/");
    }

    private static void checkStaysInside(String path) {
        boolean leaves = path.startsWith("/")
                || path.contains("\\")
                || List.of(path.split("/")).contains("..");
        if (leaves) {
            throw new UnreadableSourcesException("The zip holds the name " + shown(path)
                    + ", which leads out of it. Zip the sources with plain names, without \"..\" and backslashes.");
        }
    }

    private static byte[] capped(InputStream in, int budget, int mostBytes) throws IOException {
        var content = new ByteArrayOutputStream();
        byte[] block = new byte[8192];
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            if (content.size() + read > budget) {
                throw new UnreadableSourcesException("The sources in the zip have more than " + mostBytes / 1024 / 1024
                        + " MiB together. Leave out data and generated code.");
            }
            content.write(block, 0, read);
        }
        return content.toByteArray();
    }

    private static List<SourceFile> withoutCommonFolder(List<SourceFile> files) {
        List<SourceFile> shorter = files;
        while (!shorter.isEmpty() && allWithin(firstFolder(shorter.getFirst()), shorter)) {
            int cut = firstFolder(shorter.getFirst()).length();
            shorter = shorter.stream()
                    .map(file -> new SourceFile(file.path().substring(cut), file.text()))
                    .toList();
        }
        return shorter;
    }

    private static boolean allWithin(String folder, List<SourceFile> files) {
        return !folder.isEmpty() && files.stream().allMatch(file -> file.path().startsWith(folder));
    }

    private static String firstFolder(SourceFile file) {
        return file.path().substring(0, file.path().indexOf('/') + 1);
    }

    /**
     * Decode a source, without the mark that some editors put at its beginning.
     *
     * @throws UnreadableSourcesException if it is no UTF-8
     */
    public static String text(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableSourcesException(shown(name)
                    + " is not UTF-8 text. Save it as UTF-8, and make sure it is source code and not a class file.");
        }
    }

    private static String shown(String name) {
        String printable = name.replaceAll("\\p{C}", "?");
        return printable.length() > 80 ? printable.substring(0, 80) + "…" : printable;
    }
}
