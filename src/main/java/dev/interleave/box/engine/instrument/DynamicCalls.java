package dev.interleave.box.engine.instrument;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.ConstantPoolBuilder;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Rewrites invokedynamic: switches must not remember enum constants, which are made anew in each schedule, and a reference to a library
 * method gets a method of the class itself in between, so that the call has a place in the program.
 */
final class DynamicCalls {
    private static final String PREFIX = Names.PREFIX + "call$";

    private static final Set<String> MONITOR = Set.of("wait", "notify", "notifyAll");

    private record Bridge(String name, MethodTypeDesc type, DirectMethodHandleDesc target, int line) {}

    private final Program program;
    private final ClassDesc self;
    private final boolean isInterface;
    private final List<Bridge> bridges = new ArrayList<>();

    DynamicCalls(Program program, ClassFacts facts) {
        this.program = program;
        self = ClassDesc.ofInternalName(facts.name());
        isInterface = facts.isInterface();
    }

    InvokeDynamicInstruction rewrite(InvokeDynamicInstruction call, int line) {
        String factory = call.bootstrapMethod().owner().descriptorString();
        List<ConstantDesc> arguments = call.bootstrapArgs();
        if (factory.equals("Ljava/lang/runtime/SwitchBootstraps;")) {
            return call(call, choice(call.bootstrapMethod().methodName()), arguments);
        }
        if (factory.equals("Ljava/lang/invoke/LambdaMetafactory;")
                && call.bootstrapMethod().methodName().equals("metafactory")
                && arguments.get(1) instanceof DirectMethodHandleDesc target
                && isBridged(target)) {
            List<ConstantDesc> changed = new ArrayList<>(arguments);
            changed.set(1, bridge(target, call.typeSymbol(), line));
            return call(call, call.bootstrapMethod(), changed);
        }
        return call;
    }

    private static InvokeDynamicInstruction call(
            InvokeDynamicInstruction call, DirectMethodHandleDesc bootstrap, List<ConstantDesc> arguments) {
        DynamicCallSiteDesc site = DynamicCallSiteDesc.of(
                bootstrap, call.name().stringValue(), call.typeSymbol(), arguments.toArray(new ConstantDesc[0]));
        return InvokeDynamicInstruction.of(ConstantPoolBuilder.of().invokeDynamicEntry(site));
    }

    private static DirectMethodHandleDesc choice(String method) {
        return ConstantDescs.ofCallsiteBootstrap(
                ClassDesc.of("dev.interleave.box.engine.rt.hook.Choices"),
                method,
                ConstantDescs.CD_CallSite,
                ConstantDescs.CD_Object.arrayType());
    }

    private boolean isBridged(DirectMethodHandleDesc target) {
        if (target.owner().isArray()) {
            return false;
        }
        String named = target.owner().descriptorString();
        String owner = program.inherited.declarer(
                named.substring(1, named.length() - 1), target.methodName(), target.lookupDescriptor());
        if (program.contains(owner)) {
            return false;
        }
        boolean kind = switch (target.kind()) {
            case VIRTUAL, INTERFACE_VIRTUAL, STATIC, INTERFACE_STATIC, CONSTRUCTOR -> true;
            default -> false;
        };
        return kind
                && (owner.startsWith("java/util/")
                        || owner.startsWith("java/lang/StringBuilder")
                        || owner.startsWith("java/text/")
                        || owner.startsWith("java/lang/Thread")
                        || owner.equals("java/lang/System")
                        || owner.equals("java/lang/Object") && MONITOR.contains(target.methodName()));
    }

    /** A receiver that was captured keeps the type that it has there: what is captured must fit exactly (LambdaMetafactory). */
    private DirectMethodHandleDesc bridge(DirectMethodHandleDesc target, MethodTypeDesc captured, int line) {
        MethodTypeDesc type = target.invocationType();
        if (captured.parameterCount() == 1) {
            type = type.changeParameterType(0, captured.parameterType(0));
        }
        String name = PREFIX + bridges.size();
        bridges.add(new Bridge(name, type, target, line));
        return MethodHandleDesc.ofMethod(
                isInterface ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC : DirectMethodHandleDesc.Kind.STATIC,
                self,
                name,
                type);
    }

    /** Add the methods that stand between the class and the library. */
    void finish(ClassBuilder builder, BridgeWriter writer) {
        for (Bridge bridge : bridges) {
            builder.withMethodBody(
                    bridge.name,
                    bridge.type,
                    (isInterface ? ClassFile.ACC_PUBLIC : 0) | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                    code -> write(code, bridge, writer));
        }
    }

    /** Writes a call as a method of the program would have it. */
    interface BridgeWriter {
        void call(CodeBuilder code, InvokeInstruction call, int firstFreeLocal, int line);
    }

    private static void write(CodeBuilder code, Bridge bridge, BridgeWriter writer) {
        DirectMethodHandleDesc target = bridge.target;
        boolean constructs = target.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR;
        if (constructs) {
            code.new_(target.owner()).dup();
        }
        int slot = 0;
        for (ClassDesc parameter : bridge.type.parameterList()) {
            TypeKind kind = TypeKind.from(parameter).asLoadable();
            code.loadLocal(kind, slot);
            slot += kind.slotSize();
        }
        Opcode opcode = switch (target.kind()) {
            case STATIC, INTERFACE_STATIC -> Opcode.INVOKESTATIC;
            case INTERFACE_VIRTUAL -> Opcode.INVOKEINTERFACE;
            case CONSTRUCTOR -> Opcode.INVOKESPECIAL;
            default -> Opcode.INVOKEVIRTUAL;
        };
        MethodTypeDesc called = MethodTypeDesc.ofDescriptor(target.lookupDescriptor());
        ConstantPoolBuilder pool = ConstantPoolBuilder.of();
        InvokeInstruction call = InvokeInstruction.of(
                opcode,
                target.isOwnerInterface()
                        ? pool.interfaceMethodRefEntry(target.owner(), target.methodName(), called)
                        : pool.methodRefEntry(target.owner(), constructs ? "<init>" : target.methodName(), called));
        writer.call(code, call, slot, bridge.line);
        code.return_(TypeKind.from(bridge.type.returnType()).asLoadable());
    }
}
