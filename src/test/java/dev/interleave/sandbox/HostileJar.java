package dev.interleave.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Packs the hostile programs, and opens boxes that run them. */
record HostileJar(Path jar) {
    static HostileJar in(Path directory) throws IOException {
        Path jar = directory.resolve("hostile.jar");
        Path classes = Path.of("target/test-classes");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes.resolve("dev/interleave/sandbox/hostile"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, entries);
            }
        }
        return new HostileJar(jar);
    }

    Box open(HostSandbox sandbox, BoxProfile profile, BoxLimits limits) throws IOException {
        return sandbox.open(new BoxSpec(profile, limits, List.of()).on(runtime(sandbox, profile)));
    }

    BoxRuntime runtime(HostSandbox sandbox, BoxProfile profile) throws IOException {
        return new BoxRuntime(
                sandbox.images().of(profile),
                List.of(jar),
                List.of(
                        "--add-modules=interleave.box",
                        "--add-exports=interleave.box/dev.interleave.box.runner=ALL-UNNAMED",
                        "--add-exports=interleave.box/dev.interleave.box.protocol=ALL-UNNAMED"),
                List.of("dev.interleave.sandbox.hostile.HostileMain"));
    }
}
