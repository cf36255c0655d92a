package dev.interleave.box.engine.instrument;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;

/** Rewrites the calls in a method of a program: monitors' methods, and whatever of the library needs to be announced. */
final class CallRewriter {
    private static final Set<String> WAITS = Set.of("()V", "(J)V", "(JI)V");

    private final MethodRewriter method;
    private final Locals locals;

    CallRewriter(MethodRewriter method, Locals locals) {
        this.method = method;
        this.locals = locals;
    }

    void rewrite(CodeBuilder code, InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        String type = call.type().stringValue();
        if (call.opcode() != Opcode.INVOKESTATIC && ofMonitor(code, name, type)) {
            return;
        }
        if (owner.equals("java/lang/Thread") && name.equals("holdsLock")) {
            code.invokestatic(Names.HOOKS, "holds", MethodTypeDesc.of(CD_boolean, CD_Object));
            return;
        }
        plain(code, call, false);
    }

    private boolean ofMonitor(CodeBuilder code, String name, String type) {
        if (name.equals("wait") && WAITS.contains(type)) {
            String arguments = type.substring(1, type.length() - 2);
            code.loadConstant(method.site(""));
            code.invokestatic(Names.HOOKS, "await", Names.type("(Ljava/lang/Object;" + arguments + "I)V"));
            return true;
        }
        if (type.equals("()V") && (name.equals("notify") || name.equals("notifyAll"))) {
            code.loadConstant(method.site(""));
            code.invokestatic(
                    Names.HOOKS, name.equals("notify") ? "wake" : "wakeAll", Names.type("(Ljava/lang/Object;I)V"));
            return true;
        }
        return false;
    }

    /** Leave a call as it is, but note where it leaves the program. */
    void plain(CodeBuilder code, InvokeInstruction call, boolean silent) {
        if (!silent && !method.program.contains(call.owner().asInternalName())) {
            int arguments = call.typeSymbol().parameterCount();
            String receiver = call.opcode() == Opcode.INVOKESTATIC ? "" : method.names.name(arguments);
            code.loadConstant(method.site(receiver)).putstatic(Names.HOOKS, "site", CD_int);
        }
        code.with(call);
    }

    void dynamic(CodeBuilder code, InvokeDynamicInstruction call) {
        code.with(call);
    }

    void cast(CodeBuilder code, TypeCheckInstruction check) {}
}
