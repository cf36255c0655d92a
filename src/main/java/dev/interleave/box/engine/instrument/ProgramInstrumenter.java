package dev.interleave.box.engine.instrument;

import java.lang.classfile.ClassFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

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
        return instrument(Program.of(classes), classes);
    }

    /**
     * Rewrite all classes of a program so that they count their work: its accesses are not checked, but whatever orders threads tells the
     * engine before it happens.
     *
     * @param timed internal names of the classes whose calls and returns delimit the time that counts
     * @throws IllegalArgumentException if something is no class file
     */
    public static InstrumentedProgram instrumentForCounting(Map<String, byte[]> classes, Set<String> timed) {
        Program plain = Program.of(classes);
        Map<String, byte[]> counted = new HashMap<>(classes);
        plain.models.keySet().stream().filter(name -> !plain.isMuted(name)).forEach(name -> {
            boolean delimits = timed.stream().anyMatch(each -> name.equals(each) || name.startsWith(each + "$"));
            counted.put(name, Counting.program(classes.get(name), delimits, plain.hierarchy()));
        });
        Program program = Program.of(counted);
        program.counting = true;
        return instrument(program, counted);
    }

    private static InstrumentedProgram instrument(Program program, Map<String, byte[]> classes) {
        ClassFile context = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(program.hierarchy()));
        Map<String, byte[]> result = new HashMap<>(classes);
        program.models.forEach((name, model) -> result.putAll(new ClassRewriter(program, context, model).rewrite()));
        return new InstrumentedProgram(result, program.table, program.doubts);
    }
}
