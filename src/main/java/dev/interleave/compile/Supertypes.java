package dev.interleave.compile;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Know the superclasses of submitted classes, through which they reach the platform's methods. */
final class Supertypes {
    private final Map<String, String> superclass = new HashMap<>();
    private final Map<String, Set<String>> declared = new HashMap<>();

    private Supertypes() {}

    static Supertypes of(Map<String, byte[]> classes) {
        Supertypes supertypes = new Supertypes();
        for (byte[] bytes : classes.values()) {
            ClassModel model = ClassFile.of().parse(bytes);
            String name = name(model.thisClass().asInternalName());
            model.superclass().ifPresent(above -> supertypes.superclass.put(name, name(above.asInternalName())));
            Set<String> members = new HashSet<>();
            model.methods().forEach(method -> members.add(method.methodName().stringValue()));
            model.fields().forEach(field -> members.add(field.fieldName().stringValue()));
            supertypes.declared.put(name, members);
        }
        return supertypes;
    }

    /** Follow the superclasses of {@code owner} to the first that declares {@code member} or was not submitted. */
    String home(String owner, String member) {
        String current = owner;
        // A cycle cannot be compiled, but a class file can be anything.
        for (int steps = 0; steps <= superclass.size(); steps++) {
            if (declared.getOrDefault(current, Set.of()).contains(member)) {
                return current;
            }
            String above = superclass.get(current);
            if (above == null) {
                return current;
            }
            current = above;
        }
        return owner;
    }

    static String name(String internalName) {
        return internalName.replace('/', '.');
    }
}
