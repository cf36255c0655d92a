package dev.interleave.box.engine.instrument;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/** Hides the members that instrumentation adds from reflection. */
final class Reflected {
    private static final String REFLECTION = "jdk/internal/reflect/Reflection";
    private static final ClassDesc FIELDS =
            ClassDesc.of("java.lang.reflect.Field").arrayType();
    private static final ClassDesc METHODS =
            ClassDesc.of("java.lang.reflect.Method").arrayType();

    private Reflected() {}

    static boolean hides(String internalName) {
        return internalName.equals(REFLECTION);
    }

    /** Filter what a method of the class is about to return, if it returns members. */
    static void filter(String internalName, String method, CodeBuilder code) {
        if (hides(internalName) && method.equals("filterFields")) {
            code.invokestatic(LibraryClass.HOOKS, "visible", MethodTypeDesc.of(FIELDS, FIELDS));
        } else if (hides(internalName) && method.equals("filterMethods")) {
            code.invokestatic(LibraryClass.HOOKS, "visible", MethodTypeDesc.of(METHODS, METHODS));
        }
    }
}
