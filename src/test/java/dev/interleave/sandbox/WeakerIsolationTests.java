package dev.interleave.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.interleave.box.protocol.Datum;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the weaker ways to start boxes to what they can do: the same outcomes, by sampling, and nothing left behind. */
class WeakerIsolationTests {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(
            value = IsolationLevel.Strength.class,
            names = {"MEDIUM", "WEAK"})
    void limitsEndInTheirOutcomesAndNothingIsLeft(IsolationLevel.Strength strength) throws IOException {
        SandboxSettings own = SandboxSettings.ofEnvironment(false, line -> {});
        SandboxSettings wanted = new SandboxSettings(own.dataDirectory(), strength, false, line -> {});
        HostileJar jar = HostileJar.in(directory);
        try (HostSandbox sandbox = start(wanted)) {
            assertThat(sandbox.isolation().strength()).isEqualTo(strength);
            assertThat(sandbox.isolation().missing()).isNotEmpty();
            assertThat(sandbox.isolation().suitsManyUsers()).isEqualTo(strength != IsolationLevel.Strength.WEAK);

            try (Box box = jar.open(sandbox, BoxProfile.NATIVE, limits(60))) {
                assertThat(box.call("run", new Datum.Text("PRINTS")))
                        .isEqualTo(new BoxOutcome.Answered(new Datum.Null(), "to out\nto err\n"));
                assertThat(box.usage().cpuNanos()).isPositive();
            }
            assertThat(outcome(jar, sandbox, BoxProfile.NATIVE, "NEVER_ENDS", 2))
                    .isInstanceOfSatisfying(
                            BoxOutcome.TimedOut.class,
                            timedOut -> assertThat(timedOut.threadDump()).contains("Deeds"));
            assertThat(outcome(jar, sandbox, BoxProfile.NATIVE, "FILLS_NATIVE_MEMORY", 60))
                    .isInstanceOf(BoxOutcome.MemoryExceeded.class);
            assertThat(outcome(jar, sandbox, BoxProfile.NATIVE, "STARTS_THREADS", 60))
                    .isInstanceOf(BoxOutcome.ThreadsExceeded.class);
            assertThat(outcome(jar, sandbox, BoxProfile.PROCESS, "FORKS_FOR_EVER", 60))
                    .isInstanceOf(BoxOutcome.ThreadsExceeded.class);
        }
        assertThat(ProcessHandle.allProcesses()
                        .flatMap(process -> process.info().commandLine().stream())
                        .filter(line -> line.contains(directory.getFileName().toString())))
                .isEmpty();
    }

    private static HostSandbox start(SandboxSettings settings) {
        try {
            return HostSandbox.start(settings);
        } catch (SandboxUnavailableException unavailable) {
            // Only bubblewrap may be missing; plain processes work everywhere.
            assumeThat(settings.wanted()).isNotEqualTo(IsolationLevel.Strength.MEDIUM);
            throw unavailable;
        }
    }

    private static BoxOutcome outcome(
            HostileJar jar, HostSandbox sandbox, BoxProfile profile, String deed, int wallSeconds) throws IOException {
        try (Box box = jar.open(sandbox, profile, limits(wallSeconds))) {
            return box.call("run", new Datum.Text(deed));
        }
    }

    private static BoxLimits limits(int wallSeconds) {
        return new BoxLimits(
                Duration.ofSeconds(wallSeconds), Duration.ofSeconds(60), 256L << 20, 2, 32, 64 << 10, 4 << 20);
    }
}
