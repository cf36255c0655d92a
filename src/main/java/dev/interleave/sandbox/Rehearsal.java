package dev.interleave.sandbox;

import dev.interleave.box.protocol.Datum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Run a new image's runner once, outside any box and with no code but ours, and keep the classes that it loaded and linked
 * as the image's ahead-of-time cache (JEP 483, 514), which halves the CPU time of every later start.
 */
final class Rehearsal {
    private static final BoxLimits GENEROUS =
            new BoxLimits(Duration.ofMinutes(2), Duration.ofMinutes(4), 512L << 20, 16, 256, 1 << 20, 16 << 20);

    private Rehearsal() {}

    static void record(ImageKind kind, BoxJars jars, Path image, Path work) throws IOException {
        BoxProfile profile = profile(kind);
        String configuration = "-XX:AOTConfiguration=" + work.resolve("rehearsed.aotconf");
        BoxSpec spec = new BoxSpec(profile, GENEROUS, List.of("-XX:AOTMode=record", configuration));
        Datum sample = kind == ImageKind.COMPILER ? new Datum.Null() : RehearsalSample.compiled(jars.kit(), work);
        Path run = Files.createTempDirectory("interleave-rehearsal-");
        try (BoxChannel channel = BoxChannel.listen(run, "rehearsal")) {
            Launched launched = WeakLauncher.onImage(image, spec, channel.socket());
            LaunchedBox box = new LaunchedBox("rehearsal", spec, channel, launched);
            box.awaitReady();
            for (int i = 0; i < 3; i++) {
                BoxOutcome outcome = box.call("rehearse", sample);
                if (!(outcome instanceof BoxOutcome.Answered)) {
                    throw new IOException("the new runtime image does not work: " + outcome);
                }
            }
            // The configuration is written when the machine ends by itself, which it does when its host hangs up.
            channel.close();
            launched.process().waitFor(2, TimeUnit.MINUTES);
            box.close();
        } catch (SandboxUnavailableException | InterruptedException failed) {
            throw new IOException("the new runtime image does not start: " + failed.getMessage(), failed);
        } finally {
            Directories.delete(run);
        }
        // In two steps: the one-step form hands these arguments on in an environment variable, which is too short for
        // them.
        String cache = "-XX:AOTCache=" + image.resolve(ImageBuilder.AOT_CACHE);
        BoxSpec create = new BoxSpec(profile, GENEROUS, List.of("-XX:AOTMode=create", configuration, cache));
        ImageBuilder.Commands.run(work, BoxCommand.of(create, image.toString(), List.of(), "none", false));
        if (!Files.exists(image.resolve(ImageBuilder.AOT_CACHE))) {
            throw new IOException("the runtime image's cache was not written");
        }
    }

    private static BoxProfile profile(ImageKind kind) {
        return switch (kind) {
            case PLAIN -> BoxProfile.NATIVE;
            case PROCESS -> BoxProfile.PROCESS;
            case SITE -> BoxProfile.SITE;
            case COMPILER -> BoxProfile.COMPILER;
        };
    }
}
