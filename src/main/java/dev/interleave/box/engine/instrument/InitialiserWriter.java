package dev.interleave.box.engine.instrument;

import static java.lang.constant.ConstantDescs.CD_Class;
import static java.lang.constant.ConstantDescs.CD_Throwable;
import static java.lang.constant.ConstantDescs.CD_boolean;

import dev.interleave.box.engine.instrument.ClassFacts.FieldFacts;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.FieldModel;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/**
 * Writes {@code $init$}, which initialises a class once in each schedule in place of the virtual machine (JLS 12.4.2): zeroes its statics,
 * initialises what comes before it, and runs what was {@code <clinit>}.
 */
final class InitialiserWriter {
    private static final String ERROR = "java.lang.Error";

    private final Program program;
    private final ClassModel model;
    private final ClassFacts facts;
    private final ClassDesc self;

    InitialiserWriter(Program program, ClassModel model, ClassFacts facts) {
        this.program = program;
        this.model = model;
        this.facts = facts;
        self = ClassDesc.ofInternalName(facts.name());
    }

    /** Initialise a class unless the running thread knows that it is. */
    static void check(CodeBuilder code, ClassFacts type) {
        Label done = code.newLabel();
        code.getstatic(Names.HOOKS, "classes", CD_boolean.arrayType())
                .loadConstant(type.number())
                .baload()
                .ifne(done);
        code.invokestatic(ClassDesc.ofInternalName(type.name()), Names.INIT, Names.NOTHING, type.isInterface());
        code.labelBinding(done);
    }

    void write(ClassBuilder builder) {
        int flags = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
        builder.withMethodBody(Names.INIT, Names.NOTHING, flags, code -> {
            Label known = code.newLabel();
            code.ldc(self)
                    .invokestatic(Names.HOOKS, "beginInit", MethodTypeDesc.of(CD_boolean, CD_Class))
                    .ifeq(known);
            code.trying(
                    this::initialise,
                    catching -> catching.catching(CD_Throwable, failed -> {
                        failed.astore(0).ldc(self).aload(0);
                        failed.invokestatic(
                                Names.HOOKS,
                                "failInit",
                                MethodTypeDesc.of(ClassDesc.of(ERROR), CD_Class, CD_Throwable));
                        failed.athrow();
                    }));
            code.labelBinding(known);
            code.getstatic(Names.HOOKS, "classes", CD_boolean.arrayType())
                    .loadConstant(facts.number())
                    .iconst_1()
                    .bastore();
            code.return_();
        });
    }

    private void initialise(CodeBuilder code) {
        program.initialisedBefore(facts).forEach(type -> check(code, type));
        for (FieldModel field : model.fields()) {
            FieldFacts known = facts.fields()
                    .get(field.fieldName().stringValue() + field.fieldType().stringValue());
            if (known.isStatic() && !known.constant()) {
                reset(code, field);
            }
        }
        if (facts.hasInitialiser()) {
            code.invokestatic(self, Names.INITIALISER, Names.NOTHING, facts.isInterface());
        }
        code.ldc(self)
                .invokestatic(
                        Names.HOOKS, "endInit", MethodTypeDesc.of(java.lang.constant.ConstantDescs.CD_void, CD_Class));
    }

    private void reset(CodeBuilder code, FieldModel field) {
        TypeKind kind = TypeKind.from(field.fieldTypeSymbol()).asLoadable();
        field.findAttribute(Attributes.constantValue())
                .ifPresentOrElse(value -> code.loadConstant(value.constant().constantValue()), () -> {
                    switch (kind) {
                        case LONG -> code.lconst_0();
                        case FLOAT -> code.fconst_0();
                        case DOUBLE -> code.dconst_0();
                        case REFERENCE -> code.aconst_null();
                        default -> code.iconst_0();
                    }
                });
        ClassDesc holder =
                facts.isInterface() ? ClassDesc.ofInternalName(facts.name() + Names.FIELDS_OF_INTERFACE) : self;
        code.putstatic(holder, field.fieldName().stringValue(), field.fieldTypeSymbol());
    }
}
