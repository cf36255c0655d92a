package dev.interleave.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolationProbeTests {
    @TempDir
    private Path directory;

    private final List<String> told = new ArrayList<>();
    private final SandboxSettings own = SandboxSettings.ofEnvironment(false, told::add);
    private RunDirectory run;
    private RuntimeImages images;
    private Path libraries;

    @BeforeEach
    void prepare() throws IOException {
        run = RunDirectory.create();
        Path home = Files.createDirectories(own.dataDirectory().resolve("sandbox"));
        BoxJars jars = BoxJars.unpack(home);
        images = new RuntimeImages(home.resolve("images"), jars, line -> {});
        libraries = Libraries.collect(directory.resolve("lib"));
    }

    @AfterEach
    void clean() {
        run.close();
    }

    @Test
    void aRuntimeThatIsMissingIsNamed() {
        assertThatThrownBy(() -> OciLauncher.of("no-such-runtime", images, libraries, run))
                .isInstanceOf(SandboxUnavailableException.class)
                .hasMessage("no-such-runtime is not installed");
    }

    @Test
    void aRuntimeThatDoesNotRunIsNamed() throws IOException {
        Path broken = script("#!/bin/sh\nexit 1\n");

        assertThatThrownBy(() -> OciLauncher.at(broken, images, libraries, run))
                .isInstanceOf(SandboxUnavailableException.class)
                .hasMessageContaining(broken.toString())
                .hasMessageContaining("does not run");
    }

    @Test
    void aRuntimeThatCannotStartABoxIsPassedOverAloudForTheNextThatCan() throws IOException {
        Path broken = script(
                "#!/bin/sh\n[ \"$1\" = --version ] && echo fake 1.0 && exit 0\necho no cgroups here >&2\nexit 1\n");
        Map<String, Supplier<Launcher>> ways = new LinkedHashMap<>();
        ways.put("fake", () -> OciLauncher.at(broken, images, libraries, run));
        ways.put("plain processes", () -> new WeakLauncher(images, run));

        Launcher found = new IsolationProbe(own, run, ways).strongest();

        assertThat(found.isolation().strength()).isEqualTo(IsolationLevel.Strength.WEAK);
        assertThat(told).anySatisfy(line -> assertThat(line).contains("fake").contains("no cgroups here"));
    }

    @Test
    void whatIsNotInstalledIsToldWhereIsolationIsTheWeakerForIt() {
        Map<String, Supplier<Launcher>> ways = new LinkedHashMap<>();
        ways.put("absent", () -> OciLauncher.of("no-such-runtime", images, libraries, run));
        ways.put("plain processes", () -> new WeakLauncher(images, run));

        new IsolationProbe(own, run, ways).strongest();

        assertThat(told).contains("no boxes with absent: no-such-runtime is not installed");
    }

    @Test
    void whatIsNotInstalledIsNotWorthAWordWhereAnotherWayIsAsStrongAsAny() throws IOException {
        Assumptions.assumeTrue(Tools.find("runc").isPresent());
        Path broken = script("#!/bin/sh\nexit 1\n");
        Map<String, Supplier<Launcher>> ways = new LinkedHashMap<>();
        ways.put("absent", () -> OciLauncher.of("no-such-runtime", images, libraries, run));
        ways.put("broken", () -> OciLauncher.at(broken, images, libraries, run));
        ways.put("runc", () -> OciLauncher.of("runc", images, libraries, run));

        Launcher found = new IsolationProbe(own, run, ways).strongest();

        assertThat(found.isolation().strength()).isEqualTo(IsolationLevel.Strength.STRONG);
        assertThat(told)
                .noneMatch(line -> line.contains("no boxes with absent"))
                .anyMatch(line -> line.contains("no boxes with broken"));
    }

    @Test
    void aLevelThatIsWantedIsNeverReplacedByAWeakerOne() {
        SandboxSettings strong =
                new SandboxSettings(own.dataDirectory(), IsolationLevel.Strength.STRONG, false, line -> {});
        Map<String, Supplier<Launcher>> ways = Map.of("plain processes", () -> new WeakLauncher(images, run));

        assertThatThrownBy(() -> new IsolationProbe(strong, run, ways).strongest())
                .isInstanceOf(SandboxUnavailableException.class)
                .hasMessageContaining("no strong isolation works here")
                .hasMessageContaining("sudo apt-get install")
                .hasMessageContaining("plain processes: would be weak");
    }

    private Path script(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("runtime"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
