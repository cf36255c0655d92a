package dev.interleave.box.engine.instrument;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Set;

/** Announces what library calls read and write in the program's arrays. */
final class ArrayCalls {
    private static final MethodTypeDesc RANGE =
            MethodTypeDesc.of(CD_void, CD_Object, CD_int, CD_int, CD_boolean, CD_int);
    private static final MethodTypeDesc WHOLE = MethodTypeDesc.of(CD_void, CD_Object, CD_boolean, CD_int);
    private static final Set<String> CHANGES = Set.of(
            "fill",
            "sort",
            "parallelSort",
            "setAll",
            "parallelSetAll",
            "parallelPrefix",
            "shuffle",
            "reverse",
            "toArray",
            "read",
            "nextBytes");

    /** They keep the array, and touch it later. */
    private static final Set<String> KEEPS = Set.of("asList", "wrap");

    private final MethodRewriter method;
    private final Locals locals;

    ArrayCalls(MethodRewriter method, Locals locals) {
        this.method = method;
        this.locals = locals;
    }

    void announce(CodeBuilder code, InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        if (owner.startsWith("[")) {
            if (name.equals("clone")) {
                code.dup().iconst_0().loadConstant(method.site(method.names.name(0)));
                code.invokestatic(Names.HOOKS, "whole", WHOLE);
            }
        } else if (owner.equals("java/lang/System") && name.equals("arraycopy")) {
            copy(code, call.typeSymbol());
        } else if (concerns(call, owner, name)) {
            arguments(code, call, name);
        }
    }

    private static boolean concerns(InvokeInstruction call, String owner, String name) {
        if (KEEPS.contains(name) || owner.startsWith("java/lang/invoke/") || owner.startsWith("java/lang/reflect/")) {
            return false;
        }
        return call.typeSymbol().parameterList().stream().anyMatch(ClassDesc::isArray);
    }

    private void copy(CodeBuilder code, MethodTypeDesc type) {
        int first = locals.spill(code, type);
        int from = method.site(method.names.name(4));
        int to = method.site(method.names.name(2));
        code.aload(first).iload(first + 1).iload(first + 4).iconst_0().loadConstant(from);
        code.invokestatic(Names.HOOKS, "range", RANGE);
        code.aload(first + 2).iload(first + 3).iload(first + 4).iconst_1().loadConstant(to);
        code.invokestatic(Names.HOOKS, "range", RANGE);
        locals.reload(code, type, first);
    }

    private void arguments(CodeBuilder code, InvokeInstruction call, String name) {
        MethodTypeDesc type = call.typeSymbol();
        boolean uninitialised = call.opcode() == Opcode.INVOKESPECIAL && name.equals("<init>");
        int first = locals.spill(code, type);
        boolean ranged = call.owner().asInternalName().equals("java/util/Arrays")
                && type.parameterCount() >= 3
                && type.parameterType(1).equals(CD_int)
                && type.parameterType(2).equals(CD_int)
                && !(name.equals("fill") && type.parameterCount() == 3);
        for (int i = 0; i < type.parameterCount(); i++) {
            if (type.parameterType(i).isArray()) {
                int slot = Locals.argument(first, type, i);
                boolean changes = !uninitialised && CHANGES.contains(name);
                int site = method.site(method.names.name(type.parameterCount() - 1 - i));
                if (i == 0 && ranged) {
                    code.aload(slot)
                            .iload(first + 1)
                            .iload(first + 2)
                            .iload(first + 1)
                            .isub();
                    code.loadConstant(changes ? 1 : 0).loadConstant(site).invokestatic(Names.HOOKS, "range", RANGE);
                } else {
                    code.aload(slot).loadConstant(changes ? 1 : 0).loadConstant(site);
                    code.invokestatic(Names.HOOKS, "whole", WHOLE);
                }
            }
        }
        locals.reload(code, type, first);
    }
}
