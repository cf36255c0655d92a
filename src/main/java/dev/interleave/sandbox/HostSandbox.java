package dev.interleave.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Open boxes on this host with the strongest isolation that a tiny box has shown to work. */
public final class HostSandbox implements Sandbox {
    private final RunDirectory run;
    private final Launcher launcher;
    private final Set<LaunchedBox> open = ConcurrentHashMap.newKeySet();

    private HostSandbox(RunDirectory run, Launcher launcher) {
        this.run = run;
        this.launcher = launcher;
    }

    /**
     * Find the strongest isolation that really works here by running a tiny box. The first time on a host this links the
     * runtime images, which takes some seconds.
     *
     * @throws SandboxUnavailableException if none works, or not the one that is wanted; says why and what to do
     */
    public static HostSandbox start(SandboxSettings settings) {
        RunDirectory run = null;
        try {
            run = RunDirectory.create();
            Path directory = Files.createDirectories(settings.dataDirectory().resolve("sandbox"));
            BoxJars jars = BoxJars.unpack(directory);
            RuntimeImages images = new RuntimeImages(directory.resolve("images"), jars, settings.progress());
            Path libraries = Libraries.collect(directory.resolve("lib-" + jars.hash()));
            return new HostSandbox(run, new IsolationProbe(settings, images, libraries, run).strongest());
        } catch (IOException failed) {
            close(run);
            throw new SandboxUnavailableException(
                    "the sandbox cannot be set up below " + settings.dataDirectory() + ": " + failed.getMessage(),
                    failed);
        } catch (SandboxUnavailableException failed) {
            close(run);
            throw failed;
        }
    }

    private static void close(@org.jspecify.annotations.Nullable RunDirectory run) {
        if (run != null) {
            run.close();
        }
    }

    @Override
    public Box open(BoxSpec spec) {
        LaunchedBox box = launch(launcher, spec, run);
        open.add(box);
        box.onClose(() -> open.remove(box));
        return box;
    }

    /** Start a box and wait until it is ready to be called. */
    static LaunchedBox launch(Launcher launcher, BoxSpec spec, RunDirectory run) {
        byte[] random = new byte[9];
        ThreadLocalRandom.current().nextBytes(random);
        String id = HexFormat.of().formatHex(random);
        BoxChannel channel = null;
        try {
            channel = BoxChannel.listen(run.path(), id);
            LaunchedBox box = new LaunchedBox(id, spec, channel, launcher.launch(spec, id, channel.socket()));
            box.awaitReady();
            return box;
        } catch (IOException failed) {
            if (channel != null) {
                channel.close();
            }
            throw new SandboxUnavailableException("a box could not be started: " + failed.getMessage(), failed);
        }
    }

    @Override
    public IsolationLevel isolation() {
        return launcher.isolation();
    }

    @Override
    public void close() {
        Set.copyOf(open).forEach(LaunchedBox::close);
        run.close();
    }
}
