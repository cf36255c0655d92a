package dev.interleave.box.engine.instrument;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;

/** Precedes the return of methods of the library that hand out a part of what is watched, or have written into an array of the program's. */
final class HandedOut {
    private static final String ARRAYS = "java/util/Arrays";

    /** By method that hands out an entry of a map: the map's type. */
    private static final Map<String, String> ENTRIES = Map.of(
            "java/util/HashMap$HashIterator.nextNode", "java.util.HashMap",
            "java/util/LinkedHashMap$LinkedHashIterator.nextNode", "java.util.LinkedHashMap",
            "java/util/TreeMap$PrivateEntryIterator.nextEntry", "java.util.TreeMap",
            "java/util/TreeMap$PrivateEntryIterator.prevEntry", "java.util.TreeMap");

    private HandedOut() {}

    static boolean concerns(String name) {
        return name.equals(ARRAYS);
    }

    static void precedeReturn(String owner, String method, CodeBuilder code) {
        if (owner.equals(ARRAYS) && method.startsWith("lambda$parallelSetAll$")) {
            code.aload(0).iload(2);
            code.invokestatic(LibraryClass.HOOKS, "arrayWrite", MethodTypeDesc.of(CD_void, CD_Object, CD_int));
            return;
        }
        String map = ENTRIES.get(owner + '.' + method);
        if (map != null) {
            code.dup().aload(0).getfield(ClassDesc.ofInternalName(owner), "this$0", ClassDesc.of(map));
            code.invokestatic(LibraryClass.HOOKS, "entryOf", MethodTypeDesc.of(CD_void, CD_Object, CD_Object));
        }
    }
}
