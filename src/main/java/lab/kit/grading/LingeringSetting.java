package lab.kit.grading;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** Lets threads that are held take their time, where the engine wants it, and never blocks otherwise. */
final class LingeringSetting implements Setting {
    private final BooleanSupplier linger;

    LingeringSetting(BooleanSupplier linger) {
        this.linger = linger;
    }

    @Override
    public boolean explored() {
        return true;
    }

    @Override
    public boolean await(BooleanSupplier condition) {
        return ExploredSetting.UNTIMED.await(condition);
    }

    @Override
    public boolean hold(BooleanSupplier condition) {
        return ExploredSetting.UNTIMED.hold(condition)
                || linger.getAsBoolean() && ExploredSetting.UNTIMED.hold(condition);
    }

    @Override
    public Site site() {
        return ExploredSetting.UNTIMED.site();
    }

    @Override
    public int children() {
        return 0;
    }

    @Override
    public Path folder() {
        return ExploredSetting.UNTIMED.folder();
    }
}
