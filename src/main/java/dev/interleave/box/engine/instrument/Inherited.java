package dev.interleave.box.engine.instrument;

import java.lang.classfile.ClassModel;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whose method a call means (JVMS 5.4.3.3): a program that extends a class of the library calls that class's methods by
 * the name of its own, and they are to be announced all the same.
 */
final class Inherited {
    private static final String OBJECT = "java/lang/Object";

    private static final Set<String> OF_OBJECTS = Set.of("equals", "hashCode", "toString");

    private final Program program;

    Inherited(Program program) {
        this.program = program;
    }

    /** Return the class that declares the method, as an internal name; the owner itself where nothing better is known. */
    String declarer(String owner, String name, String descriptor) {
        if (!program.contains(owner) || name.equals("<init>")) {
            return owner;
        }
        String found = find(owner, name, descriptor);
        return found == null ? owner : found;
    }

    private @Nullable String find(String type, String name, String descriptor) {
        ClassFacts facts = program.facts(type);
        ClassModel model = program.models.get(type);
        if (facts == null || model == null) {
            return isDeclared(type, name) ? type : null;
        }
        boolean own = model.methods().stream()
                .anyMatch(method -> method.methodName().equalsString(name)
                        && method.methodType().equalsString(descriptor));
        if (own) {
            return type;
        }
        String parent = facts.parent();
        String above = parent == null || parent.equals(OBJECT) ? null : find(parent, name, descriptor);
        return above != null
                ? above
                : facts.interfaces().stream()
                        .flatMap(each -> Stream.ofNullable(find(each, name, descriptor)))
                        .findFirst()
                        .orElse(null);
    }

    /** Tell whether the method takes the place of one that the library declares, so that the library may call it. */
    boolean overrides(String owner, String name) {
        ClassFacts facts = program.facts(owner);
        if (facts == null || OF_OBJECTS.contains(name)) {
            return facts != null;
        }
        return Stream.concat(Stream.ofNullable(facts.parent()), facts.interfaces().stream())
                .filter(each -> !each.equals(OBJECT))
                .anyMatch(each -> program.contains(each) ? overrides(each, name) : isDeclared(each, name));
    }

    /** Look into the library; names are enough there. */
    private static boolean isDeclared(String type, String name) {
        try {
            Class<?> known = Class.forName(type.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
            for (Class<?> each = known; each != null && each != Object.class; each = each.getSuperclass()) {
                if (Arrays.stream(each.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals(name))) {
                    return true;
                }
            }
            return Arrays.stream(known.getMethods())
                    .anyMatch(method -> method.getName().equals(name) && method.getDeclaringClass() != Object.class);
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
