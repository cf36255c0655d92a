package dev.interleave.box.engine.instrument;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** What the library finds out about its process, given anew for each simulated run; and who owns its locks, told to the simulation. */
final class LibraryFacts {
    private static final ClassDesc CORES = ClassDesc.of("dev.interleave.box.engine.rt.Cores");
    private static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");
    private static final ClassDesc POOL = ClassDesc.of("java.util.concurrent.ForkJoinPool");

    /** Takes the place of the time from which the order of immutable sets and maps derives. */
    private static final long SALT = 0x1F3D5B79L;

    private LibraryFacts() {}

    static void begin(CodeBuilder code, String method) {
        if (method.equals("setExclusiveOwnerThread")) {
            code.aload(0).aload(1).invokestatic(CORES, "owns", MethodTypeDesc.of(CD_void, CD_Object, THREAD));
        }
    }

    /** Replace what is remembered from the first run, or differs from process to process; false if nothing was written. */
    static boolean replace(CodeBuilder code, Instruction instruction) {
        if (instruction instanceof FieldInstruction field
                && field.name().equalsString("LEAF_TARGET")
                && field.opcode() == java.lang.classfile.Opcode.GETSTATIC) {
            code.invokestatic(POOL, "getCommonPoolParallelism", MethodTypeDesc.of(CD_int))
                    .iconst_2()
                    .ishl();
            return true;
        }
        if (instruction instanceof InvokeInstruction call
                && call.owner().asInternalName().equals("jdk/internal/misc/CDS")
                && call.name().equalsString("getRandomSeedForDumping")) {
            code.loadConstant(SALT);
            return true;
        }
        if (instruction instanceof InvokeInstruction call
                && call.owner().asInternalName().equals("jdk/internal/access/JavaLangAccess")
                && call.name().equalsString("currentCarrierThread")) {
            // Counters that are spread out choose a cell by the carrier, which all threads of a simulation share.
            code.pop().invokestatic(THREAD, "currentThread", MethodTypeDesc.of(THREAD));
            return true;
        }
        return false;
    }
}
