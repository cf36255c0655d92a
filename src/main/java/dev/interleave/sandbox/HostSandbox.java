package dev.interleave.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Open boxes on this host. */
public final class HostSandbox implements Sandbox {
    private final Launcher launcher;
    private final Path runDirectory;
    private final Set<LaunchedBox> open = ConcurrentHashMap.newKeySet();

    private HostSandbox(Launcher launcher, Path runDirectory) {
        this.launcher = launcher;
        this.runDirectory = runDirectory;
    }

    /**
     * Find the strongest isolation that really works here by running a tiny box.
     *
     * @throws SandboxUnavailableException if none works, or not the one that is wanted; says what to do
     */
    public static HostSandbox start(SandboxSettings settings) {
        try {
            Path directory = Files.createDirectories(settings.dataDirectory().resolve("sandbox"));
            Path run = Files.createTempDirectory("interleave-");
            Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwx--x--x"));
            return new HostSandbox(new WeakLauncher(BoxJars.unpack(directory)), run);
        } catch (IOException failed) {
            throw new SandboxUnavailableException("the sandbox cannot be set up: " + failed, failed);
        }
    }

    @Override
    public Box open(BoxSpec spec) {
        LaunchedBox box = launch(spec);
        box.awaitReady();
        return box;
    }

    private LaunchedBox launch(BoxSpec spec) {
        byte[] random = new byte[9];
        ThreadLocalRandom.current().nextBytes(random);
        String id = HexFormat.of().formatHex(random);
        try {
            BoxChannel channel = BoxChannel.listen(runDirectory, id);
            try {
                LaunchedBox box = new LaunchedBox(id, spec, channel, launcher.launch(spec, id, channel.socket()));
                open.add(box);
                return box;
            } catch (IOException failed) {
                channel.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new SandboxUnavailableException("a box could not be started: " + failed.getMessage(), failed);
        }
    }

    @Override
    public IsolationLevel isolation() {
        return launcher.isolation();
    }

    @Override
    public void close() {
        open.forEach(LaunchedBox::close);
        open.clear();
        try {
            Files.deleteIfExists(runDirectory);
        } catch (IOException left) {
            // A box is still being started; the directory is small and in the temporary files.
        }
    }
}
