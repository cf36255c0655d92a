package dev.interleave.box.engine.image;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Changes to one class file, told by name; applying it fails if one of the members isn't there. */
final class ClassPatch {
    private final Map<String, Prologue> prologues = new LinkedHashMap<>();
    private final Map<String, CodeTransform> bodies = new LinkedHashMap<>();
    private final Map<String, Consumer<CodeBuilder>> replaced = new LinkedHashMap<>();
    private final Map<String, CodeTransform> calls = new LinkedHashMap<>();
    private final Set<String> notFinal = new HashSet<>();
    private final List<Consumer<ClassBuilder>> additions = new ArrayList<>();

    /** Code to be put in front of a method's own. */
    private interface Prologue {
        void write(CodeBuilder code, boolean isStatic);
    }

    /** Return at once where the hook, called with the method's own arguments, returns true. */
    ClassPatch returnIfDone(String name, String type, ClassDesc hooks, String hook) {
        return returnIfDone(name, type, hooks, hook, null);
    }

    /** Return at once where the hook, called with the receiver and the method's own arguments, returns true. */
    ClassPatch returnIfDoneFor(String name, String type, ClassDesc hooks, String hook) {
        return returnIfDoneFor(BaseClasses.THREAD, name, type, hooks, hook);
    }

    /** Do the same where the receiver is no thread. */
    ClassPatch returnIfDoneFor(ClassDesc receiver, String name, String type, ClassDesc hooks, String hook) {
        return returnIfDone(name, type, hooks, hook, receiver);
    }

    private ClassPatch returnIfDone(
            String name, String type, ClassDesc hooks, String hook, @Nullable ClassDesc receiver) {
        prologues.put(name + type, (code, isStatic) -> {
            MethodTypeDesc own = MethodTypeDesc.ofDescriptor(type).changeReturnType(CD_boolean);
            MethodTypeDesc hookType = receiver == null ? own : own.insertParameterTypes(0, receiver);
            int slot = isStatic || receiver != null ? 0 : 1;
            for (ClassDesc parameter : hookType.parameterList()) {
                TypeKind kind = TypeKind.from(parameter);
                code.loadLocal(kind, slot);
                slot += kind.slotSize();
            }
            Label goOn = code.newLabel();
            code.invokestatic(hooks, hook, hookType).ifeq(goOn);
            code.return_().labelBinding(goOn);
        });
        return this;
    }

    /** Answer with what the hook returns unless that is negative. */
    ClassPatch answerIfNotNegative(String name, String type, ClassDesc hooks, String hook, MethodTypeDesc hookType) {
        prologues.put(name + type, (code, isStatic) -> {
            // Runtime's hook takes the argument, Thread's the receiver.
            int first = MethodTypeDesc.ofDescriptor(type).parameterCount() > 0 ? 1 : 0;
            Label goOn = code.newLabel();
            code.aload(first).invokestatic(hooks, hook, hookType).dup().iflt(goOn);
            code.ireturn().labelBinding(goOn).pop();
        });
        return this;
    }

    /** Answer with what the hook, called with the receiver, returns unless that is null. */
    ClassPatch answerIfNotNull(String name, String type, ClassDesc hooks, String hook) {
        ClassDesc result = MethodTypeDesc.ofDescriptor(type).returnType();
        prologues.put(name + type, (code, isStatic) -> {
            Label goOn = code.newLabel();
            code.aload(0).invokestatic(hooks, hook, MethodTypeDesc.of(result, BaseClasses.THREAD));
            code.dup().ifnull(goOn).areturn().labelBinding(goOn).pop();
        });
        return this;
    }

    /** Answer a static method without arguments with what the hook returns unless that is null. */
    ClassPatch answerStaticIfNotNull(String name, String type, ClassDesc hooks, String hook) {
        prologues.put(name + type, (code, isStatic) -> {
            Label goOn = code.newLabel();
            code.invokestatic(hooks, hook, MethodTypeDesc.ofDescriptor(type));
            code.dup().ifnull(goOn).areturn().labelBinding(goOn).pop();
        });
        return this;
    }

    /** Answer with what the hook, called with the arguments from one place to another, returns unless that is null. */
    ClassPatch answerIfNotNull(
            String name, String type, int first, int last, ClassDesc hooks, String hook, MethodTypeDesc hookType) {
        prologues.put(name + type, (code, isStatic) -> {
            Label goOn = code.newLabel();
            for (int slot = first; slot <= last; slot++) {
                code.aload(slot);
            }
            code.invokestatic(hooks, hook, hookType);
            code.dup().ifnull(goOn).areturn().labelBinding(goOn).pop();
        });
        return this;
    }

    /** Call the hook with that text first. */
    ClassPatch announce(String name, String type, ClassDesc hooks, String hook, String text) {
        prologues.put(
                name + type,
                (code, isStatic) ->
                        code.loadConstant(text).invokestatic(hooks, hook, MethodTypeDesc.of(CD_void, CD_String)));
        return this;
    }

    /** Call the hook first. */
    ClassPatch precede(String name, String type, ClassDesc hooks, String hook) {
        prologues.put(name + type, (code, isStatic) -> code.invokestatic(hooks, hook, MethodTypeDesc.of(CD_void)));
        return this;
    }

    /** Call the hook with the receiver and the method's own arguments first. */
    ClassPatch precedeFor(String name, String type, ClassDesc hooks, String hook) {
        prologues.put(name + type, (code, isStatic) -> {
            MethodTypeDesc hookType =
                    MethodTypeDesc.ofDescriptor(type).changeReturnType(CD_void).insertParameterTypes(0, CD_Object);
            loadAll(code, hookType);
            code.invokestatic(hooks, hook, hookType);
        });
        return this;
    }

    /** Do what the hook does, given receiver and arguments, wherever the test, given the receiver, returns true. */
    ClassPatch standIn(String name, String type, ClassDesc hooks, String test, String hook) {
        prologues.put(name + type, (code, isStatic) -> {
            MethodTypeDesc hookType = MethodTypeDesc.ofDescriptor(type).insertParameterTypes(0, CD_Object);
            Label goOn = code.newLabel();
            code.aload(0)
                    .invokestatic(hooks, test, MethodTypeDesc.of(CD_boolean, CD_Object))
                    .ifeq(goOn);
            loadAll(code, hookType);
            code.invokestatic(hooks, hook, hookType).return_(TypeKind.from(hookType.returnType()));
            code.labelBinding(goOn);
        });
        return this;
    }

    private static void loadAll(CodeBuilder code, MethodTypeDesc type) {
        int slot = 0;
        for (ClassDesc parameter : type.parameterList()) {
            TypeKind kind = TypeKind.from(parameter);
            code.loadLocal(kind, slot);
            slot += kind.slotSize();
        }
    }

    /** Pass the boolean result through the hook, with the receiver as second argument. */
    ClassPatch filterResult(String name, String type, ClassDesc hooks, String hook) {
        bodies.put(name + type, (code, element) -> {
            if (element instanceof ReturnInstruction) {
                code.aload(0).invokestatic(hooks, hook, MethodTypeDesc.of(CD_boolean, CD_boolean, BaseClasses.THREAD));
            }
            code.with(element);
        });
        return this;
    }

    /** Pass the result through the hook, with the receiver and the int argument. */
    ClassPatch filterResultWithArgument(String name, String type, ClassDesc hooks, String hook) {
        ClassDesc result = MethodTypeDesc.ofDescriptor(type).returnType();
        bodies.put(name + type, (code, element) -> {
            if (element instanceof ReturnInstruction) {
                code.aload(0).iload(1);
                code.invokestatic(hooks, hook, MethodTypeDesc.of(result, result, CD_Object, CD_int));
            }
            code.with(element);
        });
        return this;
    }

    /** Call the hook with the receiver in place of a method without arguments, and the method only where the hook returns false. */
    ClassPatch guardCall(String callee, String type, ClassDesc hooks, String hook, MethodTypeDesc hookType) {
        calls.put(callee + type, (code, element) -> {
            if (!(element instanceof InvokeInstruction call) || !isCall(call, callee, type)) {
                code.with(element);
                return;
            }
            Label done = code.newLabel();
            Label goOn = code.newLabel();
            code.dup().invokestatic(hooks, hook, hookType).ifeq(goOn);
            code.pop().goto_(done).labelBinding(goOn);
            code.with(call).labelBinding(done).nop();
        });
        return this;
    }

    /** Make the result of a call false wherever the hook returns true. */
    ClassPatch andNotCall(String callee, String type, ClassDesc hooks, String hook) {
        calls.put(callee + type, (code, element) -> {
            code.with(element);
            if (element instanceof InvokeInstruction call && isCall(call, callee, type)) {
                code.invokestatic(hooks, hook, MethodTypeDesc.of(CD_boolean))
                        .iconst_1()
                        .ixor()
                        .iand();
            }
        });
        return this;
    }

    ClassPatch unfinal(String field) {
        notFinal.add(field);
        return this;
    }

    ClassPatch add(Consumer<ClassBuilder> addition) {
        additions.add(addition);
        return this;
    }

    ClassPatch replaceBody(String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {
        replaced.put(name + type.descriptorString(), body);
        return this;
    }

    /** Apply all changes. */
    byte[] apply(byte[] bytes) {
        ClassFile classFile = ClassFile.of();
        ClassModel model = classFile.parse(bytes);
        var left = new HashSet<String>();
        left.addAll(prologues.keySet());
        left.addAll(bodies.keySet());
        left.addAll(replaced.keySet());
        left.addAll(notFinal);
        byte[] patched = classFile.build(model.thisClass().asSymbol(), builder -> {
            for (var element : model) {
                switch (element) {
                    case MethodModel method -> method(builder, method, left);
                    case FieldModel field -> field(builder, field, left);
                    default -> builder.with(element);
                }
            }
            additions.forEach(addition -> addition.accept(builder));
        });
        if (!left.isEmpty()) {
            throw new IllegalStateException(
                    "This JDK's " + model.thisClass().asInternalName() + " has no " + String.join(", ", left));
        }
        return patched;
    }

    private void field(ClassBuilder builder, FieldModel field, Set<String> left) {
        String name = field.fieldName().stringValue();
        if (!left.remove(name)) {
            builder.with(field);
            return;
        }
        builder.withField(name, field.fieldTypeSymbol(), each -> {
            each.withFlags(field.flags().flagsMask() & ~ClassFile.ACC_FINAL);
            field.attributes().forEach(attribute -> {
                if (attribute instanceof java.lang.classfile.FieldElement kept) {
                    each.with(kept);
                }
            });
        });
    }

    private void method(ClassBuilder builder, MethodModel method, Set<String> left) {
        String key = method.methodName().stringValue() + method.methodType().stringValue();
        left.remove(key);
        builder.withMethod(
                method.methodName(), method.methodType(), method.flags().flagsMask(), each -> {
                    for (var element : method) {
                        switch (element) {
                            case CodeModel code when replaced.containsKey(key) -> each.withCode(replaced.get(key));
                            case CodeModel code ->
                                each.transformCode(
                                        code, transform(key, method.flags().has(AccessFlag.STATIC)));
                            default -> each.with(element);
                        }
                    }
                });
    }

    private CodeTransform transform(String key, boolean isStatic) {
        CodeTransform all = CodeTransform.ACCEPT_ALL;
        for (CodeTransform call : calls.values()) {
            all = all.andThen(call);
        }
        if (bodies.containsKey(key)) {
            all = all.andThen(bodies.get(key));
        }
        Prologue prologue = prologues.get(key);
        return prologue == null ? all : all.andThen(atStart(prologue, isStatic));
    }

    private static CodeTransform atStart(Prologue prologue, boolean isStatic) {
        return new CodeTransform() {
            @Override
            public void atStart(CodeBuilder code) {
                prologue.write(code, isStatic);
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                code.with(element);
            }
        };
    }

    private static boolean isCall(InvokeInstruction call, String name, String type) {
        return call.name().equalsString(name) && call.type().equalsString(type);
    }
}
