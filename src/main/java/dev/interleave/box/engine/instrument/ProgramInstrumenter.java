package dev.interleave.box.engine.instrument;

import java.lang.classfile.ClassFile;
import java.util.HashMap;
import java.util.Map;

/** Instruments the classes of one program. */
public final class ProgramInstrumenter {
    private ProgramInstrumenter() {}

    /**
     * Rewrite all classes of a program: its accesses to fields and array elements, monitors and library calls tell the engine before they
     * happen, and its classes are initialised anew in each schedule. Behaviour and what reflection shows stay the same.
     *
     * @param classes class files by internal name, the program's own ones only; not changed
     * @throws IllegalArgumentException if something is no class file
     */
    public static InstrumentedProgram instrument(Map<String, byte[]> classes) {
        Program program = Program.of(classes);
        ClassFile context = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(program.hierarchy()));
        Map<String, byte[]> result = new HashMap<>(classes);
        program.models.forEach((name, model) -> result.putAll(new ClassRewriter(program, context, model).rewrite()));
        return new InstrumentedProgram(result, program.table, program.doubts);
    }
}
