package dev.interleave.box.engine.instrument;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** Rewrites atomic accesses through Unsafe and VarHandle, so that both use the location (object, offset) as their key. */
final class AtomicCalls {
    private static final ClassDesc VAR_HANDLE = ClassDesc.of("java.lang.invoke.VarHandle");

    /** What an access does, by its name: whether it acquires, releases, and whether it may fail or replace nothing. */
    private record Mode(boolean acquires, boolean releases, int operands, boolean conditional) {}

    private final ClassDesc hooks;
    private final Locals locals;
    private final boolean countsOnly;
    private final boolean handsOverPlainly;

    AtomicCalls(ClassDesc hooks, Locals locals, boolean countsOnly, boolean handsOverPlainly) {
        this.hooks = hooks;
        this.locals = locals;
        this.countsOnly = countsOnly;
        this.handsOverPlainly = handsOverPlainly;
    }

    /** Rewrite the call if it is an atomic access; false if it is something else and nothing was written. */
    boolean rewrite(CodeBuilder code, InvokeInstruction call) {
        if (call.opcode() == Opcode.INVOKESTATIC) {
            return false;
        }
        String owner = call.owner().asInternalName();
        boolean handle = owner.equals("java/lang/invoke/VarHandle");
        if (!handle && !owner.equals("jdk/internal/misc/Unsafe")) {
            return false;
        }
        MethodTypeDesc type = call.typeSymbol();
        if (!handle && !isLocation(type)) {
            return false;
        }
        String name = call.name().stringValue();
        Mode mode =
                handsOverPlainly && name.equals("putReference") ? new Mode(false, true, 1, false) : mode(name, handle);
        if (mode == null) {
            return false;
        }
        write(code, call, type, mode, handle);
        return true;
    }

    private static boolean isLocation(MethodTypeDesc type) {
        return type.parameterCount() >= 2
                && type.parameterType(0).equals(CD_Object)
                && type.parameterType(1).equals(CD_long);
    }

    private static Mode mode(String name, boolean handle) {
        if (name.startsWith("compareAnd") || name.startsWith("weakCompareAndSet")) {
            boolean plain = name.endsWith("Plain");
            return new Mode(!plain && !name.endsWith("Release"), !plain && !name.endsWith("Acquire"), 2, true);
        }
        if (name.startsWith("getAnd")) {
            return new Mode(!name.endsWith("Release"), !name.endsWith("Acquire"), 1, false);
        }
        if (name.startsWith("get") && (name.endsWith("Volatile") || name.endsWith("Acquire"))) {
            return new Mode(true, false, 0, false);
        }
        if ((name.startsWith("put") || name.startsWith("set"))
                && (name.endsWith("Volatile") || name.endsWith("Release"))) {
            return new Mode(false, true, 1, false);
        }
        return null;
    }

    private void write(CodeBuilder code, InvokeInstruction call, MethodTypeDesc type, Mode mode, boolean handle) {
        int arguments = locals.spill(code, type);
        int target = locals.temporary(TypeKind.REFERENCE, 2);
        if (handle) {
            code.dup().astore(target);
        }
        boolean swaps = mode.conditional || mode.acquires && mode.releases;
        boolean acquires = mode.acquires && !countsOnly;
        if (acquires || swaps) {
            location(code, type, mode, arguments, target, handle);
            code.invokestatic(hooks, !swaps ? "acquire" : acquires ? "swap" : "count", hook(handle));
        }
        if (mode.releases && !mode.conditional) {
            location(code, type, mode, arguments, target, handle);
            code.invokestatic(hooks, swaps ? "swapped" : "release", hook(handle));
        }
        Label done = code.newLabel();
        if (isWeak(call, type)) {
            failing(code, done);
        }
        locals.reload(code, type, arguments);
        code.with(call);
        if (mode.releases && mode.conditional) {
            afterwards(code, type, mode, arguments, target, handle);
        }
        code.labelBinding(done).nop();
    }

    private static boolean isWeak(InvokeInstruction call, MethodTypeDesc type) {
        return call.name().stringValue().startsWith("weakCompareAndSet")
                && type.returnType().equals(CD_boolean);
    }

    /** Leave the update out, and say that it failed, where another core has taken its line away. */
    private void failing(CodeBuilder code, Label done) {
        Label goOn = code.newLabel();
        code.invokestatic(hooks, "losesLine", MethodTypeDesc.of(CD_boolean)).ifeq(goOn);
        code.pop().iconst_0().goto_(done);
        code.labelBinding(goOn);
    }

    /** Release only if the compare-and-set has changed something. */
    private void afterwards(
            CodeBuilder code, MethodTypeDesc type, Mode mode, int arguments, int target, boolean handle) {
        changed(code, hooks, type, arguments);
        location(code, type, mode, arguments, target, handle);
        code.invokestatic(
                hooks,
                countsOnly ? "counted" : "swapped",
                handle
                        ? MethodTypeDesc.of(CD_void, CD_boolean, VAR_HANDLE, CD_Object, CD_long)
                        : MethodTypeDesc.of(CD_void, CD_boolean, CD_Object, CD_long));
    }

    /** Load whether a compare-and-set has changed something, given its result on the stack, which stays. */
    static void changed(CodeBuilder code, ClassDesc hooks, MethodTypeDesc type, int arguments) {
        if (type.returnType().equals(CD_boolean)) {
            code.dup();
        } else if (type.returnType().isPrimitive()) {
            TypeKind kind = TypeKind.from(type.returnType()).asLoadable();
            if (kind == TypeKind.INT) {
                code.dup().loadLocal(kind, Locals.argument(arguments, type, type.parameterCount() - 2));
                code.invokestatic(hooks, "same", MethodTypeDesc.of(CD_boolean, CD_int, CD_int));
            } else if (kind == TypeKind.LONG) {
                code.dup2().loadLocal(kind, Locals.argument(arguments, type, type.parameterCount() - 2));
                code.invokestatic(hooks, "same", MethodTypeDesc.of(CD_boolean, CD_long, CD_long));
            } else {
                code.iconst_1();
            }
        } else if (type.returnType().equals(java.lang.constant.ConstantDescs.CD_void)) {
            code.iconst_1();
        } else {
            code.dup().aload(Locals.argument(arguments, type, type.parameterCount() - 2));
            code.invokestatic(hooks, "same", MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object));
        }
    }

    private static MethodTypeDesc hook(boolean handle) {
        return handle
                ? MethodTypeDesc.of(CD_void, VAR_HANDLE, CD_Object, CD_long)
                : MethodTypeDesc.of(CD_void, CD_Object, CD_long);
    }

    /** Load what names the location: for Unsafe object and offset, for a handle itself, its first coordinate and its second. */
    private static void location(
            CodeBuilder code, MethodTypeDesc type, Mode mode, int arguments, int target, boolean handle) {
        if (!handle) {
            code.aload(arguments).lload(arguments + 1);
            return;
        }
        code.aload(target);
        coordinates(code, type, type.parameterCount() - mode.operands, arguments);
    }

    /** Load the first coordinate as an object, or null, and the second as a long, or 0. */
    static void coordinates(CodeBuilder code, MethodTypeDesc type, int count, int arguments) {
        if (count > 0 && !type.parameterType(0).isPrimitive()) {
            code.aload(arguments);
        } else {
            code.aconst_null();
        }
        ClassDesc second = count > 1 ? type.parameterType(1) : CD_Object;
        int slot = count > 1 ? Locals.argument(arguments, type, 1) : 0;
        if (second.equals(CD_long)) {
            code.lload(slot);
        } else if (second.isPrimitive() && TypeKind.from(second).asLoadable() == TypeKind.INT) {
            code.iload(slot).i2l();
        } else {
            code.lconst_0();
        }
    }
}
