package dev.interleave.box.engine.instrument;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.StackMapTableAttribute;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;

/** Rewrites the code of one method of java.base. */
final class LibraryMethod {
    private static final MethodTypeDesc LOCATION = MethodTypeDesc.of(CD_void, CD_Object, CD_long);
    private static final MethodTypeDesc MONITOR = MethodTypeDesc.of(CD_Object, CD_Object);

    private final LibraryClass owner;
    private final MethodModel method;
    private final CodeModel model;
    private final String name;
    private final boolean isStatic;
    private final boolean synchronises;
    private final boolean monitors;
    private final Locals locals;
    private final AtomicCalls atomics;
    private final Wrapper wrapper;
    private final BufferAccesses buffers;

    LibraryMethod(LibraryClass owner, MethodModel method, CodeModel model) {
        this.owner = owner;
        this.method = method;
        this.model = model;
        name = method.methodName().stringValue();
        isStatic = method.flags().has(AccessFlag.STATIC);
        synchronises = LibraryScope.synchronises(owner.name);
        monitors = LibraryScope.hasMonitors(owner.name);
        locals = new Locals(((CodeAttribute) model).maxLocals());
        atomics = new AtomicCalls(
                LibraryClass.HOOKS,
                locals,
                LibraryScope.counts(owner.name, name),
                LibraryScope.handsOverPlainly(owner.name));
        buffers = BufferAccesses.concerns(owner.name) && !isStatic && !name.equals("<init>")
                ? new BufferAccesses(owner, locals)
                : null;
        wrapper = LibraryScope.isMuted(owner.name, name)
                ? Wrapper.of(code -> hook(code, "mute"), code -> hook(code, "unmute"))
                : LibraryScope.hasMonitorMethods(owner.name) && method.flags().has(AccessFlag.SYNCHRONIZED)
                        ? Wrapper.of(code -> monitor(code, true), code -> monitor(code, false))
                        : Wrapper.none();
    }

    void write(CodeBuilder code) {
        UnsafeCollections.enter(owner.name, method, code);
        Serialised.enter(owner.name, name, code);
        wrapper.begin(code);
        for (CodeElement element : model) {
            if (element instanceof Instruction) {
                wrapper.beforeInstruction(code);
            }
            if (buffers != null) {
                buffers.precede(code, element);
            }
            rewrite(code, element);
        }
        wrapper.end(code);
    }

    private void rewrite(CodeBuilder code, CodeElement element) {
        switch (element) {
            case StackMapTableAttribute dropped -> {}
            case ReturnInstruction end -> {
                Reflected.filter(owner.name, name, code);
                HandedOut.precedeReturn(owner.name, name, code);
                wrapper.leave(code, () -> code.with(element));
            }
            case MonitorInstruction monitor
            when monitors -> {
                code.invokestatic(Names.MONITOR_HOOKS, hook(monitor.opcode() == Opcode.MONITORENTER), MONITOR);
                code.with(element);
            }
            case FieldInstruction field -> field(code, field);
            case InvokeInstruction invoke -> invoke(code, invoke);
            default -> code.with(element);
        }
    }

    private void field(CodeBuilder code, FieldInstruction field) {
        if (!isStatic && UnsafeCollections.field(owner.name, name, code, field, locals)) {
            return;
        }
        String type = field.owner().asInternalName();
        boolean reads = field.opcode() == Opcode.GETFIELD;
        if (!synchronises || !reads && field.opcode() != Opcode.PUTFIELD || !LibraryFields.isVolatile(owner, field)) {
            code.with(field);
            return;
        }
        TypeKind kind = TypeKind.from(field.typeSymbol()).asLoadable();
        int value = locals.temporary(kind, 0);
        if (!reads) {
            code.storeLocal(kind, value);
        }
        code.dup()
                .invokestatic(
                        field.owner().asSymbol(),
                        LibraryClass.OFFSET + field.name().stringValue(),
                        MethodTypeDesc.of(CD_long));
        code.invokestatic(LibraryClass.HOOKS, reads ? "acquire" : "release", LOCATION);
        if (!reads) {
            code.loadLocal(kind, value);
        }
        code.with(field);
    }

    private void invoke(CodeBuilder code, InvokeInstruction call) {
        String type = call.type().stringValue();
        String called = call.name().stringValue();
        if (monitors && called.equals("holdsLock")) {
            code.invokestatic(Names.MONITOR_HOOKS, "holds", MethodTypeDesc.of(CD_boolean, CD_Object));
            return;
        }
        if (monitors && call.opcode() != Opcode.INVOKESTATIC) {
            if (called.equals("wait") && type.equals("()V")) {
                code.lconst_0()
                        .invokestatic(Names.MONITOR_HOOKS, "await", MethodTypeDesc.of(CD_void, CD_Object, CD_long));
                return;
            }
            if (called.equals("wait") && type.equals("(J)V")) {
                code.invokestatic(Names.MONITOR_HOOKS, "await", MethodTypeDesc.of(CD_void, CD_Object, CD_long));
                return;
            }
            if (type.equals("()V") && (called.equals("notify") || called.equals("notifyAll"))) {
                code.invokestatic(
                        Names.MONITOR_HOOKS,
                        called.equals("notify") ? "wake" : "wakeAll",
                        MethodTypeDesc.of(CD_void, CD_Object));
                return;
            }
        }
        if (LibraryScope.numbers(owner.name, called)) {
            hook(code, "mute");
            code.with(call);
            hook(code, "unmute");
            return;
        }
        if (!isStatic) {
            CollectionViews.precedeCall(owner.name, code, call);
        }
        if (!synchronises || !atomics.rewrite(code, call)) {
            code.with(call);
        }
        if (call.opcode() == Opcode.INVOKESPECIAL
                && called.equals("clone")
                && type.equals("()Ljava/lang/Object;")
                && UnsafeCollections.copies(owner.name)) {
            code.dup().invokestatic(LibraryClass.HOOKS, "copied", MethodTypeDesc.of(CD_void, CD_Object));
        }
    }

    private void monitor(CodeBuilder code, boolean enters) {
        if (isStatic) {
            code.ldc(owner.self);
        } else {
            code.aload(0);
        }
        code.invokestatic(Names.MONITOR_HOOKS, hook(enters), MONITOR);
        if (enters) {
            code.monitorenter();
        } else {
            code.monitorexit();
        }
    }

    private String hook(boolean enters) {
        return enters ? LibraryScope.enters(owner.name) : LibraryScope.exits(owner.name);
    }

    private static void hook(CodeBuilder code, String hook) {
        code.invokestatic(LibraryClass.HOOKS, hook, Names.NOTHING);
    }
}
