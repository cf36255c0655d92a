package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.rt.Children;
import dev.interleave.box.engine.rt.Lingering;
import dev.interleave.box.protocol.Datum;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One use of the submission through the probe, as the body of a schedule.
 *
 * <p>Probe, kit and the platform's own reading of them are loaded by the program's loader, so that the kit that the probe
 * uses is the instrumented one; only data crosses to this class.
 */
final class ProbeBody implements Runnable {
    private final MethodHandle observe;
    private final MethodHandle setting;
    private final MethodHandle read;
    private final Datum given;
    private @Nullable Datum outcome;

    private ProbeBody(MethodHandle observe, MethodHandle setting, MethodHandle read, Datum given) {
        this.observe = observe;
        this.setting = setting;
        this.read = read;
        this.given = given;
    }

    static ProbeBody of(LoadedProgram program, Datum input) throws Exception {
        MethodHandle setting = MethodHandles.lookup()
                .unreflect(settingType(program).getMethod("ofExploration", BooleanSupplier.class, IntSupplier.class))
                .bindTo((BooleanSupplier) Lingering::linger)
                .bindTo((IntSupplier) Children::alive);
        return of(program, input, setting);
    }

    static ProbeBody ofSimulation(LoadedProgram program, Datum input) throws Exception {
        return of(
                program,
                input,
                MethodHandles.lookup().unreflect(settingType(program).getMethod("ofSimulation")));
    }

    private static Class<?> settingType(LoadedProgram program) throws ClassNotFoundException {
        return program.loadClass("lab.kit.grading.Setting");
    }

    private static ProbeBody of(LoadedProgram program, Datum input, MethodHandle setting) throws Exception {
        Class<?> runType = program.loadClass("dev.interleave.box.runner.probe.ProbeRun");
        Object run = runType.getConstructor(ClassLoader.class).newInstance(program);
        Method observe = runType.getMethod("observe", Object.class, settingType(program));
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        return new ProbeBody(
                lookup.unreflect(observe).bindTo(run),
                setting,
                lookup.unreflect(runType.getMethod("input", Datum.class)).bindTo(run),
                input);
    }

    /** Give what the probe saw in the schedule that has just ended, null if it did not come so far. */
    @Nullable
    Datum outcome() {
        return outcome;
    }

    @Override
    public void run() {
        outcome = null;
        try {
            // Each schedule makes its own input and setting: the kit's statics begin anew with it.
            outcome = (Datum) observe.invoke(read.invoke(given), setting.invoke());
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            throw ProbeBody.<RuntimeException>sneaky(thrown);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
