package dev.interleave.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Hold the jars that run inside boxes, unpacked from this application.
 *
 * @param box protocol and runner
 * @param kit what exercises see besides the JDK
 * @param hash changes whenever one of them does
 */
public record BoxJars(Path box, Path kit, String hash) {
    /** Unpack into {@code directory}; what is there already is kept. */
    static BoxJars unpack(Path directory) throws IOException {
        byte[] box = resource("box.jar");
        byte[] kit = resource("kit.jar");
        String hash = hash(box, kit);
        Path home = directory.resolve("jars-" + hash);
        KeptDirectories.hold(home);
        Files.createDirectories(home);
        return new BoxJars(write(home.resolve("box.jar"), box), write(home.resolve("kit.jar"), kit), hash);
    }

    /**
     * Unpack one jar that this application carries, such as {@code engine}, under a name that changes with its content.
     *
     * @throws IOException if it cannot be written, or the application is incomplete; the message says which
     */
    public static Path unpack(String name, Path directory) throws IOException {
        byte[] jar = resource(name + ".jar");
        return write(Files.createDirectories(directory).resolve(name + "-" + hash(jar) + ".jar"), jar);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = BoxJars.class.getResourceAsStream("/tools/" + name)) {
            if (in == null) {
                throw new IOException("the application is incomplete: tools/" + name + " is missing; build it again");
            }
            return in.readAllBytes();
        }
    }

    private static Path write(Path target, byte[] bytes) throws IOException {
        if (!Files.exists(target)) {
            Path part = Files.createTempFile(target.getParent(), "part", ".jar");
            Files.write(part, bytes);
            part.toFile().setReadable(true, false);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return target;
    }

    private static String hash(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                addEntries(part, digest);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** By content: a jar that is only built again has other times in it, and an image is expensive. */
    private static void addEntries(byte[] jar, MessageDigest digest) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory() && !entry.getName().startsWith("META-INF/")) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        entries.forEach((name, bytes) -> {
            digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
    }
}
