package dev.interleave.box.runner.probe;

import dev.interleave.box.protocol.Datum;
import java.lang.reflect.Type;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;

/**
 * Use a submission once through the author's probe: plain data in, plain data out.
 *
 * <p>The same in a native run and in a run that the engine explores; only the setting differs.
 */
public final class ProbeRun {
    private final ClassLoader loader;
    private final Experiment<Object, Object, Object> probe;
    private final Type inputType;

    /**
     * Prepare with {@code loader}, which knows {@code grading.Probe}, the contract and {@code Solution}.
     *
     * @throws Exception if the author's probe is not as it must be
     */
    @SuppressWarnings("unchecked")
    public ProbeRun(ClassLoader loader) throws Exception {
        this.loader = loader;
        this.probe = AuthorCode.make(loader, "Probe", Experiment.class);
        this.inputType = AuthorCode.argument(loader, "Probe", Experiment.class, 1);
    }

    /** Read the input; what it gives goes to {@link #observe}. */
    public Object input(Datum input) {
        Object read = FromDatum.read(input, inputType);
        if (read == null) {
            throw new IllegalArgumentException("The input is null");
        }
        return read;
    }

    /** Make a fresh {@code Solution}, use it and give what was seen; throws what the submission throws. */
    public Datum observe(Object input, Setting setting) throws Exception {
        Object solution = AuthorCode.instance(Class.forName("Solution", true, loader));
        return ToDatum.of(probe.observe(solution, input, setting));
    }
}
