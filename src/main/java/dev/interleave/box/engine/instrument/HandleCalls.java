package dev.interleave.box.engine.instrument;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.interleave.box.engine.rt.hook.HandleAccess;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** Announces accesses through VarHandles in a program, in all their modes. */
final class HandleCalls {
    private static final ClassDesc VAR_HANDLE = ClassDesc.of("java.lang.invoke.VarHandle");
    private static final MethodTypeDesc BEFORE =
            MethodTypeDesc.of(CD_void, VAR_HANDLE, CD_Object, CD_long, CD_int, CD_int);
    private static final MethodTypeDesc AFTER =
            MethodTypeDesc.of(CD_void, CD_boolean, VAR_HANDLE, CD_Object, CD_long, CD_int);

    private final MethodRewriter method;
    private final Locals locals;

    HandleCalls(MethodRewriter method, Locals locals) {
        this.method = method;
        this.locals = locals;
    }

    /** Rewrite the call if it is an access; false if nothing was written. */
    boolean rewrite(CodeBuilder code, InvokeInstruction call) {
        if (!call.owner().asInternalName().equals("java/lang/invoke/VarHandle")) {
            return false;
        }
        int mode = HandleAccess.mode(call.name().stringValue());
        if (mode == 0) {
            return false;
        }
        MethodTypeDesc type = call.typeSymbol();
        int operands = HandleAccess.operands(mode);
        int site = method.site("");
        int arguments = locals.spill(code, type);
        int handle = locals.temporary(TypeKind.REFERENCE, 2);
        code.dup().astore(handle);
        location(code, type, operands, arguments, handle);
        code.loadConstant(mode).loadConstant(site).invokestatic(Names.HOOKS, "access", BEFORE);
        locals.reload(code, type, arguments);
        code.with(call);
        if (HandleAccess.isConditional(mode)) {
            changed(code, type, arguments);
            location(code, type, operands, arguments, handle);
            code.loadConstant(mode).invokestatic(Names.HOOKS, "accessed", AFTER);
        }
        return true;
    }

    private static void location(CodeBuilder code, MethodTypeDesc type, int operands, int arguments, int handle) {
        code.aload(handle);
        AtomicCalls.coordinates(code, type, type.parameterCount() - operands, arguments);
    }

    /** Load whether the compare-and-set has changed something, given its result on the stack, which stays. */
    private static void changed(CodeBuilder code, MethodTypeDesc type, int arguments) {
        AtomicCalls.changed(code, Names.LIBRARY_HOOKS, type, arguments);
    }
}
