package dev.interleave.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.box.protocol.Datum;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HostSandboxTests {
    private static final BoxLimits LIMITS =
            new BoxLimits(Duration.ofSeconds(20), Duration.ofSeconds(20), 256L << 20, 0, 64, 64 << 10, 4 << 20);

    private static HostSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = HostSandbox.start(SandboxSettings.ofEnvironment(false, line -> {}));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void aBoxAnswersAndSaysWhatItUsed() {
        try (Box box = sandbox.open(new BoxSpec(BoxProfile.NATIVE, LIMITS, List.of()))) {
            assertThat(box.call("echo", new Datum.Text("hello")))
                    .isEqualTo(new BoxOutcome.Answered(new Datum.Text("hello"), ""));
            assertThat(box.usage().cpuNanos()).isPositive();
            assertThat(box.usage().peakMemoryBytes()).isPositive();
        }
    }

    @Test
    void aClosedBoxIsUnavailable() {
        Box box = sandbox.open(new BoxSpec(BoxProfile.NATIVE, LIMITS, List.of()));
        box.close();
        box.close();

        assertThat(box.call("echo", new Datum.Null())).isInstanceOf(BoxOutcome.Unavailable.class);
        assertThat(box.usage().processesAlive()).isZero();
    }
}
