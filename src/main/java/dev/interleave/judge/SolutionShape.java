package dev.interleave.judge;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.Map;
import java.util.Optional;

/** Check, from the class file alone, that a submission has the entry class that the exercise asks for. */
final class SolutionShape {
    private static final String SOLUTION = "Solution";

    private SolutionShape() {}

    /** Say what is wrong with the entry class and what to do, empty when nothing is. */
    static Optional<String> problem(Map<String, byte[]> classes, String contract) {
        byte[] bytes = classes.get(SOLUTION);
        String wanted = "`public final class Solution implements " + simple(contract) + "`";
        if (bytes == null) {
            return Optional.of(
                    "There is no class Solution. Declare " + wanted + " in Solution.java, without a package.");
        }
        ClassModel solution = ClassFile.of().parse(bytes);
        if (solution.flags().has(AccessFlag.INTERFACE) || solution.flags().has(AccessFlag.ABSTRACT)) {
            return Optional.of("Solution must be a class that can be made with `new Solution()`: " + wanted + ".");
        }
        if (!implementsContract(classes, solution, contract.replace('.', '/'))) {
            return Optional.of("Solution does not implement " + contract + ". Declare " + wanted + ".");
        }
        if (!solution.flags().has(AccessFlag.PUBLIC)) {
            return Optional.of("Solution must be public: " + wanted + ".");
        }
        return hasPlainConstructor(solution)
                ? Optional.empty()
                : Optional.of("Solution needs a public constructor without parameters.");
    }

    private static boolean implementsContract(Map<String, byte[]> classes, ClassModel type, String contract) {
        if (type.interfaces().stream().anyMatch(each -> each.asInternalName().equals(contract))) {
            return true;
        }
        boolean inherited = type.superclass()
                .map(above -> classes.get(above.asInternalName().replace('/', '.')))
                .map(bytes -> implementsContract(classes, ClassFile.of().parse(bytes), contract))
                .orElse(false);
        return inherited
                || type.interfaces().stream()
                        .map(each -> classes.get(each.asInternalName().replace('/', '.')))
                        .anyMatch(bytes -> bytes != null
                                && implementsContract(classes, ClassFile.of().parse(bytes), contract));
    }

    private static boolean hasPlainConstructor(ClassModel type) {
        for (MethodModel method : type.methods()) {
            if (method.methodName().equalsString("<init>")
                    && method.methodType().equalsString("()V")
                    && method.flags().has(AccessFlag.PUBLIC)) {
                return true;
            }
        }
        return false;
    }

    private static String simple(String contract) {
        return contract.substring(contract.lastIndexOf('.') + 1);
    }
}
