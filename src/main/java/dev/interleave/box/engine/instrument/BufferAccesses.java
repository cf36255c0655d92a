package dev.interleave.box.engine.instrument;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.interleave.box.engine.rt.detect.UnsafeTypes;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;

/** Puts checks before accesses to the array under a buffer of {@code java.nio} or under a {@code ByteArrayInputStream}, where the library makes them. */
final class BufferAccesses {
    private static final String STREAM = "java/io/ByteArrayInputStream";
    private static final String MEMORY = "jdk/internal/misc/ScopedMemoryAccess";
    private static final ClassDesc HOOKS = ClassDesc.of("dev.interleave.box.engine.rt.hook.BufferHooks");
    private static final ClassDesc BUFFER = ClassDesc.of("java.nio.Buffer");
    private static final MethodTypeDesc ELEMENT = MethodTypeDesc.of(CD_void, CD_Object, CD_int, CD_Object);
    private static final MethodTypeDesc BYTES =
            MethodTypeDesc.of(CD_void, CD_Object, CD_long, CD_long, CD_int, CD_Object);
    private static final MethodTypeDesc RANGE =
            MethodTypeDesc.of(CD_void, CD_Object, CD_int, CD_int, CD_int, CD_Object);

    /** They copy whole ranges for all of their subclasses. */
    private static final Set<String> BASES = Set.of(
            "java/nio/ByteBuffer",
            "java/nio/CharBuffer",
            "java/nio/ShortBuffer",
            "java/nio/IntBuffer",
            "java/nio/LongBuffer",
            "java/nio/FloatBuffer",
            "java/nio/DoubleBuffer");

    private final LibraryClass owner;
    private final Locals locals;

    BufferAccesses(LibraryClass owner, Locals locals) {
        this.owner = owner;
        this.locals = locals;
    }

    static boolean concerns(String name) {
        return name.equals(STREAM)
                || BASES.contains(name)
                || name.startsWith("java/nio/Heap") && name.endsWith("Buffer")
                || name.startsWith("java/nio/ByteBufferAs");
    }

    /** Write the check of an access to the array, if the instruction of an instance method is one; the instruction itself is left to the caller. */
    void precede(CodeBuilder code, CodeElement element) {
        switch (element) {
            case ArrayLoadInstruction load -> {
                code.dup2();
                watcher(code);
                code.invokestatic(HOOKS, "read", ELEMENT);
            }
            case ArrayStoreInstruction store -> {
                TypeKind kind = store.typeKind().asLoadable();
                int value = locals.temporary(kind, 0);
                code.storeLocal(kind, value).dup2();
                watcher(code);
                code.invokestatic(HOOKS, "write", ELEMENT).loadLocal(kind, value);
            }
            case InvokeInstruction call when call.owner().asInternalName().equals(MEMORY) -> memory(code, call);
            case InvokeInstruction call
            when call.owner().asInternalName().equals("java/lang/System")
                    && call.name().equalsString("arraycopy") -> copy(code, call);
            default -> {}
        }
    }

    private void memory(CodeBuilder code, InvokeInstruction call) {
        String name = call.name().stringValue();
        MethodTypeDesc type = call.typeSymbol();
        boolean reads = name.startsWith("get") && name.endsWith("Unaligned");
        boolean writes = name.startsWith("put") && name.endsWith("Unaligned");
        boolean copies = name.equals("copyMemory") || name.equals("copySwapMemory");
        if (!reads && !writes && !copies) {
            return;
        }
        int first = locals.spill(code, type);
        if (copies) {
            bytes(code, type, first, 2, () -> code.lload(Locals.argument(first, type, 6)), false);
            bytes(code, type, first, 4, () -> code.lload(Locals.argument(first, type, 6)), true);
        } else {
            ClassDesc value = reads ? type.returnType() : type.parameterType(3);
            bytes(code, type, first, 1, () -> code.loadConstant(size(value)), writes);
        }
        locals.reload(code, type, first);
    }

    /** Check the bytes behind the base and offset that are arguments of a call. */
    private void bytes(CodeBuilder code, MethodTypeDesc type, int first, int base, Runnable size, boolean writes) {
        code.aload(Locals.argument(first, type, base)).lload(Locals.argument(first, type, base + 1));
        size.run();
        code.loadConstant(writes ? 1 : 0);
        watcher(code);
        code.invokestatic(HOOKS, "bytes", BYTES);
    }

    private static long size(ClassDesc type) {
        return switch (TypeKind.from(type)) {
            case SHORT, CHAR -> Short.BYTES;
            case LONG, DOUBLE -> Long.BYTES;
            default -> Integer.BYTES;
        };
    }

    private void copy(CodeBuilder code, InvokeInstruction call) {
        MethodTypeDesc type = call.typeSymbol();
        int first = locals.spill(code, type);
        for (int argument = 0; argument <= 2; argument += 2) {
            code.aload(Locals.argument(first, type, argument))
                    .iload(Locals.argument(first, type, argument + 1))
                    .iload(Locals.argument(first, type, 4))
                    .loadConstant(argument == 0 ? 0 : 1);
            watcher(code);
            code.invokestatic(HOOKS, "range", RANGE);
        }
        locals.reload(code, type, first);
    }

    /** Load what is null unless the program has got hold of the buffer: what the library uses for itself is not checked. */
    private void watcher(CodeBuilder code) {
        code.aload(0);
        if (!owner.name.equals(STREAM)) {
            code.getfield(BUFFER, UnsafeTypes.STATE, CD_Object);
        }
    }
}
