package lab.kit.grading;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/** Lets threads that are held take their time, where the engine wants it, and never blocks otherwise. */
final class LingeringSetting implements Setting {
    private final BooleanSupplier linger;
    private final IntSupplier children;

    LingeringSetting(BooleanSupplier linger, IntSupplier children) {
        this.linger = linger;
        this.children = children;
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
    public void linger() {
        linger.getAsBoolean();
    }

    @Override
    public Site site() {
        return ExploredSetting.UNTIMED.site();
    }

    @Override
    public int children() {
        return children.getAsInt();
    }

    @Override
    public Path folder() {
        return ExploredSetting.UNTIMED.folder();
    }
}
