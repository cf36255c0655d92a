package dev.interleave.box.engine.instrument;

import static java.lang.constant.ConstantDescs.CD_Class;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashSet;
import java.util.Set;

/** Rewrites one class of java.base. */
final class LibraryClass implements ClassTransform {
    static final ClassDesc HOOKS = Names.LIBRARY_HOOKS;
    static final String OFFSET = Names.PREFIX + "o$";
    private static final int HIDDEN_STATIC = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

    final String name;
    final ClassModel model;
    final ClassDesc self;
    private final Set<String> volatiles = new HashSet<>();

    LibraryClass(String name, ClassModel model) {
        this.name = name;
        this.model = model;
        self = ClassDesc.ofInternalName(name);
        for (FieldModel field : model.fields()) {
            if (LibraryScope.synchronises(name)
                    && !field.flags().has(AccessFlag.STATIC)
                    && !field.flags().has(AccessFlag.FINAL)
                    && (field.flags().has(AccessFlag.VOLATILE)
                            || LibraryScope.isFenced(name, field.fieldName().stringValue()))) {
                volatiles.add(field.fieldName().stringValue());
            }
        }
    }

    @Override
    public void accept(ClassBuilder builder, ClassElement element) {
        if (element instanceof MethodModel method && method.code().isPresent()) {
            method(builder, method);
        } else {
            builder.with(element);
        }
    }

    private void method(ClassBuilder builder, MethodModel method) {
        boolean unlocked =
                LibraryScope.hasMonitorMethods(name) && method.flags().has(AccessFlag.SYNCHRONIZED);
        int flags = method.flags().flagsMask() & ~(unlocked ? ClassFile.ACC_SYNCHRONIZED : 0);
        builder.withMethod(method.methodName(), method.methodType(), flags, methods -> {
            for (MethodElement each : method) {
                if (each instanceof CodeModel code) {
                    methods.withCode(target -> new LibraryMethod(this, method, code).write(target));
                } else if (!(each instanceof AccessFlags) && !(unlocked && isIntrinsic(each))) {
                    methods.with(each);
                }
            }
        });
    }

    /** Tell whether the element says that the virtual machine knows the method, which it doesn't once that is no longer synchronized. */
    private static boolean isIntrinsic(MethodElement element) {
        return element instanceof RuntimeVisibleAnnotationsAttribute annotations
                && annotations.annotations().stream()
                        .anyMatch(each -> each.className().stringValue().endsWith("/IntrinsicCandidate;"));
    }

    @Override
    public void atEnd(ClassBuilder builder) {
        volatiles.forEach(field -> offset(builder, field));
        UnsafeCollections.finish(name, builder);
    }

    /** Add a method that knows the offset of a field, because a class file can't. */
    private void offset(ClassBuilder builder, String field) {
        boolean isInterface = model.flags().has(AccessFlag.INTERFACE);
        if (isInterface) {
            return;
        }
        String known = OFFSET + field;
        builder.withField(known, CD_long, HIDDEN_STATIC);
        builder.withMethodBody(known, MethodTypeDesc.of(CD_long), HIDDEN_STATIC, code -> {
            Label unknown = code.newLabel();
            code.getstatic(self, known, CD_long).lconst_0().lcmp().ifeq(unknown);
            code.getstatic(self, known, CD_long).lreturn();
            code.labelBinding(unknown);
            code.ldc(self).ldc(field).invokestatic(HOOKS, "offset", MethodTypeDesc.of(CD_long, CD_Class, CD_String));
            code.dup2().putstatic(self, known, CD_long).lreturn();
        });
    }
}
