package dev.interleave.box.engine.instrument;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import dev.interleave.box.engine.instrument.ClassFacts.FieldFacts;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodElement;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;

/** Rewrites one class of a program. */
final class ClassRewriter {
    private static final int PUBLIC = ClassFile.ACC_PUBLIC;
    private static final int HIDDEN = PUBLIC | ClassFile.ACC_SYNTHETIC;
    private static final int HIDDEN_STATIC = HIDDEN | ClassFile.ACC_STATIC;
    private static final MethodTypeDesc ACCESS =
            Names.type("(Ljava/lang/Object;Ljava/lang/Object;II)Ljava/lang/Object;");

    private final Program program;
    private final ClassFile context;
    private final ClassModel model;
    private final ClassFacts facts;
    private final ClassDesc self;
    private final boolean muted;
    private Detail detail = Detail.INLINED;
    private DynamicCalls dynamic;

    ClassRewriter(Program program, ClassFile context, ClassModel model) {
        this.program = program;
        this.context = context;
        this.model = model;
        String name = model.thisClass().asInternalName();
        facts = program.facts(name);
        self = ClassDesc.ofInternalName(name);
        muted = program.isMuted(name);
        dynamic = new DynamicCalls(program, facts);
    }

    /** Return the class files that take the place of the class, by internal name. */
    Map<String, byte[]> rewrite() {
        Map<String, byte[]> result = new HashMap<>();
        result.put(facts.name(), rewritten());
        if (facts.isInterface() && facts.number() != 0) {
            result.put(facts.name() + Names.FIELDS_OF_INTERFACE, fieldsOfInterface());
        }
        return result;
    }

    private byte[] rewritten() {
        IllegalArgumentException tooLong = null;
        for (Detail each : Detail.values()) {
            detail = each;
            dynamic = new DynamicCalls(program, facts);
            try {
                byte[] bytes = context.transformClass(model, new ClassTransform() {
                    @Override
                    public void accept(ClassBuilder builder, ClassElement element) {
                        ClassRewriter.this.rewrite(builder, element);
                    }

                    @Override
                    public void atEnd(ClassBuilder builder) {
                        finish(builder);
                    }
                });
                if (each == Detail.SYNCHRONISATION_ONLY) {
                    program.doubts.add(
                            "a method of " + Names.binary(facts.name()) + " is too long to have its accesses checked");
                }
                return bytes;
            } catch (IllegalArgumentException outgrown) {
                tooLong = outgrown;
            }
        }
        throw tooLong;
    }

    private void rewrite(ClassBuilder builder, ClassElement element) {
        switch (element) {
            case FieldModel field -> field(builder, field);
            case MethodModel method -> method(builder, method);
            default -> builder.with(element);
        }
    }

    private void finish(ClassBuilder builder) {
        if (facts.number() != 0) {
            new InitialiserWriter(program, model, facts).write(builder);
        }
        dynamic.finish(
                builder, (code, call, free, line) -> MethodRewriter.call(program, model, code, call, free, line));
    }

    private void field(ClassBuilder builder, FieldModel field) {
        FieldFacts known = facts.fields()
                .get(field.fieldName().stringValue() + field.fieldType().stringValue());
        if (known.isStatic() && known.isFinal() && !known.constant() && !facts.isInterface()) {
            builder.withField(field.fieldName(), field.fieldType(), fields -> {
                fields.withFlags(known.flags() & ~ClassFile.ACC_FINAL);
                for (FieldElement each : field) {
                    if (!(each instanceof AccessFlags)) {
                        fields.with(each);
                    }
                }
            });
        } else {
            builder.with(field);
        }
        if (!muted && !program.counting && MethodRewriter.isChecked(known)) {
            shadow(builder, known);
        }
    }

    /** Add token, history and the two slow checks of a field. */
    private void shadow(ClassBuilder builder, FieldFacts field) {
        int kind = field.isStatic() ? HIDDEN_STATIC : HIDDEN | ClassFile.ACC_TRANSIENT;
        builder.withField(Names.TOKEN + field.name(), CD_int, kind);
        builder.withField(Names.HISTORY + field.name(), CD_Object, kind);
        check(builder, field, Names.CHECK_READ, "read");
        check(builder, field, Names.CHECK_WRITE, "write");
    }

    private void check(ClassBuilder builder, FieldFacts field, String prefix, String hook) {
        String history = Names.HISTORY + field.name();
        String token = Names.TOKEN + field.name();
        MethodTypeDesc type =
                field.isStatic() ? MethodTypeDesc.of(CD_void, CD_int) : MethodTypeDesc.of(CD_void, CD_Object, CD_int);
        builder.withMethodBody(prefix + field.name(), type, HIDDEN_STATIC, code -> {
            if (field.isStatic()) {
                code.aconst_null()
                        .getstatic(self, history, CD_Object)
                        .loadConstant(field.number())
                        .iload(0);
                code.invokestatic(Names.HOOKS, hook, ACCESS).putstatic(self, history, CD_Object);
                code.getstatic(Names.HOOKS, "mark", CD_int)
                        .putstatic(self, token, CD_int)
                        .return_();
            } else {
                code.aload(0).checkcast(self).astore(2).aload(2);
                code.aload(0)
                        .aload(2)
                        .getfield(self, history, CD_Object)
                        .loadConstant(field.number())
                        .iload(1);
                code.invokestatic(Names.HOOKS, hook, ACCESS).putfield(self, history, CD_Object);
                code.aload(2)
                        .getstatic(Names.HOOKS, "mark", CD_int)
                        .putfield(self, token, CD_int)
                        .return_();
            }
        });
    }

    private void method(ClassBuilder builder, MethodModel method) {
        if (method.code().isEmpty()) {
            builder.with(method);
            return;
        }
        boolean initialiser = method.methodName().equalsString("<clinit>");
        String name = initialiser ? Names.INITIALISER : method.methodName().stringValue();
        // A recorder's own monitor is not needed, for nobody interrupts it; taken for real, it would block the carrier
        // of all threads.
        int flags = initialiser ? HIDDEN_STATIC : method.flags().flagsMask() & ~ClassFile.ACC_SYNCHRONIZED;
        builder.withMethod(name, method.methodTypeSymbol(), flags, methods -> {
            for (MethodElement each : method) {
                if (each instanceof CodeModel code) {
                    methods.withCode(
                            target -> new MethodRewriter(program, model, method, code, muted, detail.of(code), dynamic)
                                    .write(target));
                } else if (!(each instanceof AccessFlags)) {
                    methods.with(each);
                }
            }
        });
    }

    /** Return a class that holds the fields of an interface, because those of an interface can't be assigned twice. */
    private byte[] fieldsOfInterface() {
        return context.build(ClassDesc.ofInternalName(facts.name() + Names.FIELDS_OF_INTERFACE), builder -> {
            builder.withVersion(model.majorVersion(), model.minorVersion());
            builder.withFlags(PUBLIC | ClassFile.ACC_SYNTHETIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
            for (FieldModel field : model.fields()) {
                builder.withField(field.fieldName().stringValue(), field.fieldTypeSymbol(), HIDDEN_STATIC);
            }
        });
    }
}
