package dev.interleave.box.engine.instrument;

import dev.interleave.box.engine.rt.detect.SiteTable;
import java.util.List;
import java.util.Map;

/** Instruments the classes of one program. */
public final class ProgramInstrumenter {
    private ProgramInstrumenter() {}

    /**
     * Rewrite all classes of a program.
     *
     * @param classes class files by internal name, the program's own ones only; not changed
     */
    public static InstrumentedProgram instrument(Map<String, byte[]> classes) {
        return new InstrumentedProgram(classes, new SiteTable(), List.of());
    }
}
