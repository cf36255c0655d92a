package dev.interleave.box.engine.instrument;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.MethodTypeDesc;

/** Lets a weak compare-and-set fail for no reason, as its specification allows. */
final class WeakSwaps {
    private static final MethodTypeDesc FAILS = MethodTypeDesc.of(CD_boolean, CD_Object);

    private WeakSwaps() {}

    static boolean is(String owner, InvokeInstruction call) {
        return call.name().stringValue().startsWith("weakCompareAndSet")
                && (owner.startsWith("java/util/concurrent/atomic/") || owner.equals("java/lang/invoke/VarHandle"));
    }

    /** Write the call so that it is left out where the scheduler says so; its result is false then. */
    static void write(CodeBuilder code, InvokeInstruction call, Locals locals, Runnable ordinary) {
        MethodTypeDesc type = call.typeSymbol();
        Label goOn = code.newLabel();
        Label done = code.newLabel();
        int arguments = locals.spill(code, type);
        code.dup().invokestatic(Names.HOOKS, "failsWeakly", FAILS).ifeq(goOn);
        code.pop().iconst_0().goto_(done);
        code.labelBinding(goOn);
        locals.reload(code, type, arguments);
        ordinary.run();
        code.labelBinding(done).nop();
    }
}
