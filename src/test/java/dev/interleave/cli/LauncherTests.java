package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher where it finds a JDK, a build and packages that only write down what is asked of them. */
class LauncherTests {
    private static final List<String> TOOLS = List.of(
            "bash",
            "cat",
            "cmp",
            "dirname",
            "find",
            "flock",
            "grep",
            "head",
            "mkdir",
            "readlink",
            "sed",
            "sort",
            "tail");

    @TempDir
    Path home;

    private Path root;
    private Path bin;
    private Path asked;
    private final Map<String, String> environment = new TreeMap<>();

    private record Ended(int code, String result, String said) {}

    @BeforeEach
    void copyTheLauncherBesideACourseWithoutContent() throws IOException {
        root = Files.createDirectories(home.resolve("clone"));
        bin = Files.createDirectories(home.resolve("bin"));
        asked = Files.writeString(home.resolve("asked"), "");
        for (String tool : TOOLS) {
            program(bin.resolve(tool), "exec " + found(tool) + " \"$@\"");
        }
        program(bin.resolve("id"), "echo 1000");
        program(bin.resolve("runc"), "exit 0");
        String launcher = Files.readString(Path.of("interleave"))
                .replace("/usr/lib/jvm/*", home + "/jvm/*")
                .replace("/opt/", home + "/opt/")
                .replace("/usr/sbin/", home + "/sbin/");
        executable(Files.writeString(root.resolve("interleave"), launcher));
        Files.createDirectories(root.resolve("src/main"));
        Files.writeString(root.resolve("src/main/Source.java"), "class Source {}");
        Files.writeString(root.resolve("pom.xml"), "<project>\n  <version>7.8</version>\n</project>\n");
        program(
                root.resolve("mvnw"),
                "echo built >>" + asked + "; mkdir -p " + root + "/target/quarkus-app; echo >" + root
                        + "/target/quarkus-app/quarkus-run.jar; echo noise");
        environment.put("HOME", home.toString());
        environment.put("JAVA_HOME", jdk("chosen", "25.0.3").toString());
    }

    @Test
    void helpAndVersionNeedNothing() throws Exception {
        environment.remove("JAVA_HOME");

        assertThat(run("--version")).isEqualTo(new Ended(0, "interleave 7.8\n", ""));
        Ended help = run("--help");
        assertThat(help.code()).isZero();
        assertThat(help.result()).contains("serve", "test", "grade", "self-test", "exercises", "check", "speedup");
        assertThat(help.said()).isEmpty();
    }

    @Test
    void whatIsNoCommandIsToldWithThoseThatAre() throws Exception {
        for (Ended ended : List.of(run(), run("sreve"))) {
            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.result()).isEmpty();
            assertThat(ended.said()).contains("Usage: ./interleave", "start the web application");
        }
        assertThat(run("sreve").said()).contains("unknown command 'sreve'");
    }

    @Test
    void withoutAJdkOfTheRightVersionItSaysHowToGetOne() throws Exception {
        environment.put("JAVA_HOME", jdk("old", "21.0.4").toString());

        Ended ended = run("grade");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.result()).isEmpty();
        assertThat(ended.said()).contains("no JDK 25 found", "sdk install java 25", "apt-get install openjdk-25-jdk");
    }

    @Test
    void aJdkIsFoundWhereDistributionsAndSdkmanPutIt() throws Exception {
        environment.remove("JAVA_HOME");
        jdk("jvm/a-jdk-17", "17.0.1");
        Path sdkman = jdk(".sdkman/candidates/java/25.0.1-tem", "25.0.1");
        assertThat(run("exercises").result()).startsWith(sdkman + "/bin/java ");

        Path distribution = jdk("jvm/b-jdk-25", "25.0.2");
        assertThat(run("exercises").result()).startsWith(distribution + "/bin/java ");
    }

    @Test
    void itBuildsWhatHasChangedAndNothingElse() throws Exception {
        Ended first = run("grade", "--exercise", "x", "A b.java");
        assertThat(first.code()).as(first.said()).isZero();
        assertThat(first.said()).contains("building");
        assertThat(first.result())
                .as("results only")
                .endsWith("dev.interleave.cli.InterleaveCommand grade --exercise x A b.java\n")
                .hasLineCount(1);
        assertThat(run("grade").said()).isEmpty();
        assertThat(run("exercises").said()).isEmpty();
        assertThat(asked).hasContent("built");

        Files.writeString(root.resolve("src/main/Source.java"), "class Source { int more; }");
        assertThat(run("grade").said()).contains("building");
        assertThat(asked).hasContent("built\nbuilt");
    }

    @Test
    void aBuildThatFailsIsToldWithTheEndOfItsLog() throws Exception {
        program(root.resolve("mvnw"), "echo 'Source.java:1 is wrong'; exit 1");

        Ended ended = run("serve");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.result()).isEmpty();
        assertThat(ended.said()).contains("Source.java:1 is wrong", "the build failed", "target/build.log");
    }

    @Test
    void withoutABoxRuntimeItSaysWhatToInstallAndGoesOn() throws Exception {
        Files.delete(bin.resolve("runc"));
        assertThat(run("grade").said()).contains("Install by your system's package manager: runc");

        program(bin.resolve("apt-get"), "echo apt-get $* >>" + asked);
        Ended user = run("grade");
        assertThat(user.code()).isZero();
        assertThat(user.said()).contains("sudo apt-get install runc", "run again with --yes");
        assertThat(asked).content().doesNotContain("apt-get");

        program(bin.resolve("sudo"), "echo as root: >>" + asked + "; exec \"$@\"");
        assertThat(run("grade").said()).as("nobody was there to be asked").contains("run again with --yes");
        assertThat(run("--yes", "grade").said()).contains("installing runc");
        assertThat(asked).content().contains("as root:\napt-get install -y -qq --no-install-recommends runc");
    }

    @Test
    void rootIsNotAskedAndAnInstallationThatFailsStopsNothing() throws Exception {
        Files.delete(bin.resolve("runc"));
        program(bin.resolve("id"), "echo 0");
        program(bin.resolve("apt-get"), "exit 100");

        Ended ended = run("grade");

        assertThat(ended.code()).isZero();
        assertThat(ended.said()).contains("installing runc", "could not install runc; going on without");
        assertThat(ended.result()).endsWith("InterleaveCommand grade\n");
    }

    @Test
    void whatFollowsArgsBelongsToTheCheckedProgram() throws Exception {
        assertThat(run("check", "--yes", "A.java", "--args", "--yes").result())
                .endsWith("InterleaveCommand check A.java --args --yes\n");
    }

    private Ended run(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(root.resolve("interleave").toString()));
        command.addAll(List.of(arguments));
        Path result = home.resolve("result");
        Path said = home.resolve("said");
        var builder = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(result.toFile())
                .redirectError(said.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", bin.toString());
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ended").isTrue();
        return new Ended(process.exitValue(), Files.readString(result), Files.readString(said));
    }

    private Path jdk(String place, String version) throws IOException {
        Path jdk = Files.createDirectories(home.resolve(place));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        Files.createDirectories(jdk.resolve("bin"));
        program(jdk.resolve("bin/javac"), "exit 0");
        program(jdk.resolve("bin/java"), "echo $0 $*");
        return jdk.toRealPath();
    }

    private static void program(Path file, String script) throws IOException {
        executable(Files.writeString(file, "#!/bin/sh\n" + script + "\n"));
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path found(String tool) {
        return List.of("/usr/bin", "/bin").stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }
}
