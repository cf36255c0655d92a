package dev.interleave.box.runner.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import lab.kit.grading.Setting;
import lab.kit.grading.Site;

/** The setting of a run on real threads. */
final class NativeSetting implements Setting {
    private final Watch watch;
    private final Optional<LoopbackSite> site;

    NativeSetting(Watch watch, Optional<LoopbackSite> site) {
        this.watch = watch;
        this.site = site;
    }

    @Override
    public boolean explored() {
        return false;
    }

    @Override
    public boolean await(BooleanSupplier condition) {
        return watch.hold(condition, false);
    }

    @Override
    public boolean hold(BooleanSupplier condition) {
        return watch.hold(condition, true);
    }

    @Override
    public Site site() {
        return site.orElseThrow(() -> new UnsupportedOperationException("This exercise plans no site"));
    }

    @Override
    public int children() {
        return ChildProcesses.alive().size();
    }

    @Override
    public Path folder() {
        try {
            return Files.createTempDirectory("case");
        } catch (IOException e) {
            throw new UncheckedIOException("The box has no room for a folder", e);
        }
    }
}
