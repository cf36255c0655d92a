package dev.interleave.sandbox;

import dev.interleave.box.protocol.Datum;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Find the strongest way to start boxes by starting one in each way, from the strongest to the weakest. */
final class IsolationProbe {
    private static final BoxLimits TINY =
            new BoxLimits(Duration.ofSeconds(20), Duration.ofSeconds(20), 128L << 20, 0, 16, 64 << 10, 1 << 20);
    private static final Datum QUESTION = new Datum.Text("are you there?");

    private final SandboxSettings settings;
    private final RunDirectory run;
    private final Map<String, Supplier<Launcher>> ways = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();

    IsolationProbe(SandboxSettings settings, RuntimeImages images, Path libraries, RunDirectory run) {
        this(settings, run, Map.of());
        ways.put("crun", () -> OciLauncher.of("crun", images, libraries, run));
        ways.put("runc", () -> OciLauncher.of("runc", images, libraries, run));
        ways.put("bubblewrap", () -> BubblewrapLauncher.of(images, libraries, run));
        ways.put("plain processes", () -> new WeakLauncher(images, run));
    }

    /** Try these ways in their order. */
    IsolationProbe(SandboxSettings settings, RunDirectory run, Map<String, Supplier<Launcher>> ways) {
        this.settings = settings;
        this.run = run;
        this.ways.putAll(ways);
    }

    /**
     * Give the first way that works and is wanted. What is not installed is told only where isolation is the weaker for it.
     *
     * @throws SandboxUnavailableException if there is none; lists what was tried and why it did not work
     */
    Launcher strongest() {
        for (Map.Entry<String, Supplier<Launcher>> way : ways.entrySet()) {
            try {
                Launcher launcher = way.getValue().get();
                if (settings.wanted() == null
                        || settings.wanted() == launcher.isolation().strength()) {
                    tryOut(launcher);
                    if (launcher.isolation().strength() != IsolationLevel.Strength.STRONG) {
                        absent.forEach(settings.progress());
                    }
                    return launcher;
                }
                failures.add(way.getKey() + ": would be "
                        + launcher.isolation().strength().name().toLowerCase(Locale.ROOT));
            } catch (SandboxUnavailableException unavailable) {
                failures.add(way.getKey() + ": " + unavailable.getMessage());
                String notice = "no boxes with " + way.getKey() + ": " + unavailable.getMessage();
                if (unavailable.isAbsent()) {
                    absent.add(notice);
                } else {
                    settings.progress().accept(notice);
                }
            }
        }
        throw new SandboxUnavailableException("no "
                + (settings.wanted() == null ? "" : settings.wanted().name().toLowerCase(Locale.ROOT) + " ")
                + "isolation works here. " + SandboxRequirements.howToInstall() + " Tried: "
                + String.join("; ", failures));
    }

    private void tryOut(Launcher launcher) {
        try (LaunchedBox box = HostSandbox.launch(launcher, new BoxSpec(BoxProfile.NATIVE, TINY, List.of()), run)) {
            BoxOutcome outcome = box.call("echo", QUESTION);
            if (!(outcome instanceof BoxOutcome.Answered(Datum body, String _)) || !body.equals(QUESTION)) {
                throw new SandboxUnavailableException("the box gave " + outcome);
            }
        }
    }
}
