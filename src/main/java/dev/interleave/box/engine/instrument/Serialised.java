package dev.interleave.box.engine.instrument;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** Announces the fields of an object of the program that serialisation is about to read past all instructions of the program. */
final class Serialised {
    private static final String REFLECTOR = "java/io/ObjectStreamClass$FieldReflector";
    private static final ClassDesc FIELDS =
            ClassDesc.of("java.io.ObjectStreamField").arrayType();

    private Serialised() {}

    static boolean concerns(String name) {
        return name.equals(REFLECTOR);
    }

    static void enter(String name, String method, CodeBuilder code) {
        boolean primitives = method.equals("getPrimFieldValues");
        if (concerns(name) && (primitives || method.equals("getObjFieldValues"))) {
            code.aload(1).aload(0).getfield(ClassDesc.ofInternalName(REFLECTOR), "fields", FIELDS);
            code.loadConstant(primitives ? 1 : 0);
            code.invokestatic(LibraryClass.HOOKS, "serialised", MethodTypeDesc.of(CD_void, CD_Object, FIELDS, CD_int));
        }
    }
}
