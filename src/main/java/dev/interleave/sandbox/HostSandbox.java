package dev.interleave.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Open boxes on this host with the strongest isolation that a tiny box has shown to work. */
public final class HostSandbox implements Sandbox {
    private final RunDirectory run;
    private final Launcher launcher;
    private final RuntimeImages images;
    private final @Nullable BoxPool pool;
    private final Set<LaunchedBox> open = ConcurrentHashMap.newKeySet();

    private HostSandbox(RunDirectory run, Launcher launcher, RuntimeImages images, boolean pooled) {
        this.run = run;
        this.launcher = launcher;
        this.images = images;
        this.pool = pooled ? new BoxPool(spec -> launch(launcher, spec, run)) : null;
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
            Path libraries = directory.resolve("lib-" + jars.hash());
            KeptDirectories.hold(libraries);
            Libraries.collect(libraries);
            KeptDirectories.tidy(directory);
            KeptDirectories.tidy(directory.resolve("images"));
            Launcher launcher = new IsolationProbe(settings, images, libraries, run).strongest();
            return new HostSandbox(run, launcher, images, settings.pooled());
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

    private static void close(@Nullable RunDirectory run) {
        if (run != null) {
            run.close();
        }
    }

    @Override
    public Box open(BoxSpec spec) {
        LaunchedBox box = pool != null && BoxPool.pools(spec)
                ? pool.take(spec).orElseGet(() -> launch(launcher, spec, run))
                : launch(launcher, spec, run);
        open.add(box);
        // The next box of this kind is started when this one has done its work, not while it needs the processor.
        box.onClose(() -> {
            if (open.remove(box) && pool != null && BoxPool.pools(spec)) {
                pool.refill(spec);
            }
        });
        return box;
    }

    @Override
    public void prepare(BoxSpec spec) {
        if (pool != null && BoxPool.pools(spec)) {
            pool.refill(spec);
        }
    }

    RuntimeImages images() {
        return images;
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
        if (pool != null) {
            pool.close();
        }
        Set.copyOf(open).forEach(LaunchedBox::close);
        run.close();
    }
}
