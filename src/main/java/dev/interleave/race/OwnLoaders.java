package dev.interleave.race;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.Map;
import java.util.Set;

/** Recognise programs that define classes while they run; the engine never sees those before, so it can't watch them. */
final class OwnLoaders {
    static final String REASON = "the program defines classes while it runs, and accesses in those can't be checked";

    private static final Set<String> DEFINING = Set.of("defineClass", "defineHiddenClass");

    private OwnLoaders() {}

    /** Tell whether any of the classes can define another one. */
    static boolean areIn(Map<String, byte[]> classes) {
        return classes.values().stream().anyMatch(bytes -> defines(ClassFile.of().parse(bytes)));
    }

    private static boolean defines(ClassModel model) {
        for (PoolEntry entry : model.constantPool()) {
            boolean defines =
                    switch (entry) {
                        case ClassEntry type -> type.asInternalName().equals("java/net/URLClassLoader");
                        case MemberRefEntry member -> DEFINING.contains(member.name().stringValue());
                        default -> false;
                    };
            if (defines) {
                return true;
            }
        }
        return false;
    }
}
