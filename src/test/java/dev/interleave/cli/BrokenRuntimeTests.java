package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command in a process of its own where what starts boxes is missing, fails or hangs. */
class BrokenRuntimeTests {
    private static final String SOLUTION = "src/test/exercises/02-adders/reference-solutions/sequential/Solution.java";

    @TempDir
    Path directory;

    private record Ended(int code, String result, String said) {}

    @Test
    void aRuntimeThatHangsAndOneThatFailsAreToldWithWhatToInstall() throws Exception {
        program("crun", "exec sleep 1000");
        program("runc", "exit 1");

        Ended ended = grade(Map.of("INTERLEAVE_SANDBOX", "strong"));

        assertThat(ended.code()).as(ended.said()).isEqualTo(3);
        assertThat(ended.result()).isEmpty();
        assertThat(ended.said())
                .contains("no strong isolation works here. On Debian or Ubuntu install: sudo apt-get install runc")
                .contains("crun: " + directory.resolve("crun") + " does not run: its --version failed or hung")
                .contains("runc: " + directory.resolve("runc") + " does not run")
                .doesNotContain("\tat ");
    }

    @Test
    void aRuntimeThatIsMissingIsToldWithWhatToInstall() throws Exception {
        program("runc", "exit 1");

        Ended ended = grade(Map.of("INTERLEAVE_SANDBOX", "strong"));

        assertThat(ended.code()).as(ended.said()).isEqualTo(3);
        assertThat(ended.said()).contains("sudo apt-get install runc").contains("crun is not installed");
    }

    @Test
    void whereNothingIsolatesTheGradeSaysSoAndTheReasonsAreTold() throws Exception {
        // The shell that a fake is run by may belong to another user, who has to read it.
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String name : List.of("crun", "runc", "bwrap")) {
            program(name, "[ \"$1\" = --version ] && echo 1.0 && exit 0; echo no namespaces here >&2; exit 1");
        }

        Ended ended = grade(Map.of());

        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(ended.result()).contains("ACCEPTED").containsIgnoringCase("weak");
        assertThat(ended.said())
                .contains("no boxes with crun: ", "no boxes with runc: ", "no boxes with bubblewrap: ")
                .contains("no namespaces here");
    }

    @Test
    void anIsolationThatDoesNotExistIsTold() throws Exception {
        Ended ended = grade(Map.of("INTERLEAVE_SANDBOX", "granite"));

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.said()).contains("INTERLEAVE_SANDBOX is \"granite\"; use strong, medium, weak or auto");
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(directory.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ended grade(Map<String, String> environment) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                InterleaveCommand.class.getName()));
        command.addAll(List.of("grade", "--exercises", "src/test/exercises", "--exercise", "02-adders", SOLUTION));
        Path result = directory.resolve("result");
        Path said = directory.resolve("said");
        var builder =
                new ProcessBuilder(command).redirectOutput(result.toFile()).redirectError(said.toFile());
        builder.environment().merge("PATH", directory.toString(), (path, ours) -> ours + ":" + path);
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(4, TimeUnit.MINUTES)).as("it ended").isTrue();
        return new Ended(process.exitValue(), Files.readString(result), Files.readString(said));
    }
}
