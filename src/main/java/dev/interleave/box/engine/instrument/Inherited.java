package dev.interleave.box.engine.instrument;

import java.lang.classfile.ClassModel;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whose method a call means (JVMS 5.4.3.3): a program that extends a class of the library calls that class's methods by
 * the name of its own, and they are to be announced all the same.
 */
final class Inherited {
    private static final String OBJECT = "java/lang/Object";

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
