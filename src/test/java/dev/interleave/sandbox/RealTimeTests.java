package dev.interleave.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RealTimeTests {
    private static final String OTHER = "0";
    private static final String ROUND_ROBIN = "2";

    private Process process;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void aProcessHasRealTimePriorityAsLongAsItIsWantedIfTheHostAllowsIt() throws IOException {
        boolean given = RealTime.set(List.of(process.pid()), true);

        assertThat(policy()).isEqualTo(given ? ROUND_ROBIN : OTHER);
        RealTime.set(List.of(process.pid()), false);
        assertThat(policy()).isEqualTo(OTHER);
    }

    @Test
    void whatIsGoneIsNotSaidToHaveIt() throws Exception {
        process.destroyForcibly().waitFor();

        assertThat(RealTime.set(List.of(process.pid()), true)).isFalse();
        assertThat(RealTime.set(List.of(), true)).isFalse();
    }

    /** The 41st field; the second one, the name in parentheses, may hold spaces. */
    private String policy() throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ")[41 - 3];
    }
}
