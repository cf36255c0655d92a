package dev.interleave.race;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Map;

/** Find the classes that the launcher of Java 25 could start. */
public final class Mains {
    private Mains() {}

    /** List the binary names of all classes that declare a main method, sorted. */
    public static List<String> of(Map<String, byte[]> classes) {
        return classes.entrySet().stream()
                .filter(entry -> startable(ClassFile.of().parse(entry.getValue())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean startable(ClassModel model) {
        return model.methods().stream().anyMatch(method -> isMain(model, method));
    }

    private static boolean isMain(ClassModel model, MethodModel method) {
        boolean instance = !method.flags().has(AccessFlag.STATIC);
        return named(method)
                && !method.flags().has(AccessFlag.PRIVATE)
                && !method.flags().has(AccessFlag.ABSTRACT)
                && (!instance || !model.flags().has(AccessFlag.ABSTRACT));
    }

    private static boolean named(MethodModel method) {
        String type = method.methodType().stringValue();
        return method.methodName().equalsString("main")
                && (type.equals("([Ljava/lang/String;)V") || type.equals("()V"));
    }
}
