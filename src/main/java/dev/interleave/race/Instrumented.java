package dev.interleave.race;

import dev.interleave.box.engine.instrument.InstrumentedProgram;
import dev.interleave.box.engine.instrument.ProgramInstrumenter;
import dev.interleave.box.protocol.Datum;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hold a program's instrumented classes in the form in which they go into a box.
 *
 * @param doubts why parts of it cannot be judged, empty if all can
 */
record Instrumented(Datum classes, Datum sites, List<String> doubts) {
    /**
     * Instrument classes given by binary name.
     *
     * @throws IllegalArgumentException if one is no class file
     */
    static Instrumented of(Map<String, byte[]> classes) {
        Map<String, byte[]> byInternalName = new HashMap<>();
        classes.forEach((name, bytes) -> byInternalName.put(name.replace('.', '/'), bytes));
        InstrumentedProgram program = ProgramInstrumenter.instrument(byInternalName);
        var files = new LinkedHashMap<String, Datum>();
        program.classes().forEach((name, bytes) -> files.put(name.replace('/', '.'), new Datum.Bytes(bytes)));
        var sites = new ByteArrayOutputStream();
        try {
            program.sites().write(sites);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Instrumented(new Datum.Fields(files), new Datum.Bytes(sites.toByteArray()), program.doubts());
    }
}
