package dev.interleave.sandbox;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.constant.ModuleDesc;
import java.lang.constant.PackageDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;

/**
 * Link one runtime image with jlink.
 *
 * <p>The runner is a named module of the image, which exports nothing but {@code lab.kit}: code of a submission cannot
 * reach into it, not even by reflection.
 */
final class ImageBuilder {
    static final String MODULE = "interleave.box";
    static final String AOT_CACHE = "lib/box.aot";

    private static final List<String> NEEDED_LIBRARIES = List.of(
            "jvm.cfg",
            "libjli",
            "libjava",
            "libjimage",
            "libnet",
            "libnio",
            "libzip",
            "libverify",
            "libextnet",
            "libsimdsort",
            "modules",
            "security",
            "server",
            "tzdb.dat",
            "libsyslookup",
            "ct.sym",
            "classlist",
            "jspawnhelper",
            "box.aot");

    private final BoxJars jars;
    private final Path work;

    /** Build within {@code work}, an empty directory on the file system where the image will live. */
    ImageBuilder(BoxJars jars, Path work) {
        this.jars = jars;
        this.work = work;
    }

    Path build(ImageKind kind) throws IOException {
        Path modules = Files.createDirectories(work.resolve("modules"));
        Path module = Files.createDirectories(modules.resolve(MODULE));
        unpack(jars.box(), module);
        if (kind.hasKit()) {
            unpack(jars.kit(), module);
        }
        Files.write(module.resolve("module-info.class"), descriptor(kind, module));
        Path image = work.resolve("image");
        link(kind, modules, image);
        strip(kind, image);
        Commands.run(work, List.of(java(image), "-XX:+UseSerialGC", "-Xmx128m", "-Xshare:dump"));
        Rehearsal.record(kind, jars, image, work);
        protect(image);
        return image;
    }

    private static void unpack(Path jar, Path target) throws IOException {
        try (InputStream in = Files.newInputStream(jar);
                JarInputStream entries = new JarInputStream(in)) {
            for (JarEntry entry = entries.getNextJarEntry(); entry != null; entry = entries.getNextJarEntry()) {
                if (entry.getName().endsWith(".class")) {
                    Path file = target.resolve(entry.getName());
                    Files.createDirectories(file.getParent());
                    Files.write(file, entries.readAllBytes());
                }
            }
        }
    }

    private static byte[] descriptor(ImageKind kind, Path directory) throws IOException {
        List<String> kit = kitPackages(directory);
        ModuleAttribute attribute = ModuleAttribute.of(ModuleDesc.of(MODULE), module -> {
            module.requires(
                    ModuleDesc.of("java.base"),
                    ClassFile.ACC_MANDATED,
                    Runtime.version().feature() + "");
            kind.modules().forEach(name -> module.requires(ModuleDesc.of(name), 0, null));
            kit.forEach(name -> module.exports(PackageDesc.of(name), 0));
        });
        return ClassFile.of().buildModule(attribute);
    }

    private static List<String> kitPackages(Path module) throws IOException {
        Path lab = module.resolve("lab");
        if (!Files.isDirectory(lab)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(lab)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .map(file -> module.relativize(file.getParent()).toString().replace('/', '.'))
                    .distinct()
                    .toList();
        }
    }

    private void link(ImageKind kind, Path modules, Path image) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
                "--module-path",
                modules.toString(),
                "--add-modules",
                MODULE,
                "--output",
                image.toString(),
                "--no-header-files",
                "--no-man-pages"));
        if (kind != ImageKind.COMPILER) {
            // The compiler reads parameter names and the like from the platform's class files.
            command.add("--strip-java-debug-attributes");
        }
        if (!Files.isExecutable(Path.of(command.getFirst()))) {
            throw new IOException(
                    "this Java has no jlink (" + command.getFirst() + "); start Interleave on a full JDK 25");
        }
        Commands.run(work, command);
    }

    /** Remove every tool and library that a box has no use for. */
    private static void strip(ImageKind kind, Path image) throws IOException {
        for (Path tool : Directories.list(image.resolve("bin"))) {
            if (!tool.endsWith("java")) {
                Files.delete(tool);
            }
        }
        for (String extra : List.of("legal", "conf/sdp", "conf/management")) {
            Directories.delete(image.resolve(extra));
        }
        for (Path file : Directories.list(image.resolve("lib"))) {
            String name = file.getFileName().toString();
            boolean needed = NEEDED_LIBRARIES.stream().anyMatch(name::startsWith)
                    && (kind == ImageKind.PROCESS || !name.equals("jspawnhelper"));
            if (!needed) {
                Directories.delete(file);
            }
        }
    }

    /**
     * Make everything readable by the box's user, except the launcher, which may only be executed: a process of a file that
     * it cannot read is not dumpable, and only then is its own {@code /proc/self/mem} closed to it.
     */
    private static void protect(Path image) throws IOException {
        try (Stream<Path> files = Files.walk(image)) {
            for (Path file : files.toList()) {
                boolean passes = Files.isDirectory(file)
                        || file.endsWith("jspawnhelper")
                        || file.toString().contains(".so");
                Files.setPosixFilePermissions(file, fromString(passes ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
        Files.setPosixFilePermissions(image.resolve("bin/java"), fromString("--x--x--x"));
    }

    static String java(Path image) {
        return image.resolve("bin/java").toString();
    }

    /** Run the platform's own tools. */
    static final class Commands {
        private static final long SECONDS = 300;

        private Commands() {}

        static void run(Path directory, List<String> command) throws IOException {
            Path log = Files.createTempFile(directory, "tool", ".log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_") || name.startsWith("JDK_"));
            Process process = builder.start();
            try {
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new IOException(command.getFirst() + " did not end within " + SECONDS + " s");
                }
            } catch (InterruptedException interrupted) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while waiting for " + command.getFirst());
            }
            if (process.exitValue() != 0) {
                throw new IOException(
                        command.getFirst() + " failed: " + Files.readString(log).strip());
            }
        }
    }
}
