package dev.interleave.box.runner.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import lab.kit.grading.Setting;

/** The setting of a run on real threads. */
final class NativeSetting implements Setting {
    private final Watch watch;

    NativeSetting(Watch watch) {
        this.watch = watch;
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
