package dev.interleave.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpack PostgreSQL's programs from the class path, once a version, whole or not at all. */
final class PostgresBinaries {
    /** The major version whose data these programs read. */
    static final String MAJOR = "18";

    private static final String ALTERNATIVE =
            "Use a PostgreSQL of your own: set QUARKUS_DATASOURCE_JDBC_URL, QUARKUS_DATASOURCE_USERNAME and"
                    + " QUARKUS_DATASOURCE_PASSWORD.";

    private PostgresBinaries() {}

    /**
     * Give the directory with {@code bin}, {@code lib} and {@code share} below {@code folder}.
     *
     * @throws ServerStartException if there are no programs for this system or they can't be unpacked
     */
    static Path unpack(Path folder) {
        String resource = resource(System.getProperty("os.name"), System.getProperty("os.arch"));
        try {
            Path unpacked = folder.resolve("programs-" + fingerprint(resource));
            if (!Files.isDirectory(unpacked)) {
                Files.createDirectories(folder);
                unpackAside(resource, folder, unpacked);
            }
            return unpacked;
        } catch (IOException e) {
            throw new ServerStartException(
                    "PostgreSQL's programs can't be unpacked to " + folder + ": " + SystemUser.reason(e) + ".\n  "
                            + ALTERNATIVE,
                    e);
        }
    }

    /** Name the archive for a system as Java names it. */
    static String resource(String system, String architecture) {
        String archive = switch (architecture) {
            case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
            case "aarch64" -> "postgres-linux-arm_64.txz";
            default -> "";
        };
        if (!system.toLowerCase(Locale.ROOT).equals("linux") || archive.isEmpty()) {
            throw new ServerStartException(
                    "There is no embedded PostgreSQL for " + system + " on " + architecture + ".\n  " + ALTERNATIVE);
        }
        return archive;
    }

    static String alternative() {
        return ALTERNATIVE;
    }

    private static String fingerprint(String resource) throws IOException {
        try (var in = new DigestInputStream(open(resource), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = PostgresBinaries.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new IOException(resource + " is missing on the class path");
        }
        return in;
    }

    private static void unpackAside(String resource, Path folder, Path unpacked) throws IOException {
        Path aside = Files.createTempDirectory(folder, ".programs");
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(open(resource)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpackEntry(tar, entry, aside);
            }
            Files.setPosixFilePermissions(aside, rights(0755));
            Files.move(aside, unpacked, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            deleteTree(aside); // another server was faster
        } catch (IOException e) {
            deleteTree(aside);
            throw e;
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new FileSystemException(entry.getName(), null, "leads out of the archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            Files.setPosixFilePermissions(target, rights(0755));
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, root.resolve(entry.getLinkName()).normalize());
        } else {
            Files.copy(tar, target);
            Files.setPosixFilePermissions(target, rights((entry.getMode() & 0111) != 0 ? 0755 : 0644));
        }
    }

    private static Set<PosixFilePermission> rights(int mode) {
        return PosixFilePermissions.fromString(mode == 0755 ? "rwxr-xr-x" : "rw-r--r--");
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}
