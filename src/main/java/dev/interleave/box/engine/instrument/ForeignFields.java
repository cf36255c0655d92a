package dev.interleave.box.engine.instrument;

import dev.interleave.box.engine.rt.detect.SiteTable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers the fields of library classes that a program accesses by itself, such as those of {@code java.awt.Point}. */
final class ForeignFields {
    /** The number of a field whose accesses need no check. */
    static final int UNCHECKED = 0;

    private final Program program;
    private final Map<String, Integer> numbers = new HashMap<>();

    ForeignFields(Program program) {
        this.program = program;
    }

    /**
     * Return the number of an instance field, given an owner as an instruction names it, which may be a class of the program that inherits
     * it; {@link #UNCHECKED} if it is volatile or final, static or unknown.
     */
    int number(String owner, String name) {
        Field field = find(owner, name);
        if (field == null || (field.getModifiers() & (Modifier.STATIC | Modifier.FINAL | Modifier.VOLATILE)) != 0) {
            return UNCHECKED;
        }
        String type = field.getDeclaringClass().getName();
        return numbers.computeIfAbsent(
                type + "." + name, key -> program.table.add(new SiteTable.FieldName(type, name, false, false)));
    }

    private @Nullable Field find(String owner, String name) {
        String type = owner;
        for (ClassFacts facts = program.facts(type); facts != null; facts = program.facts(type)) {
            if (facts.parent() == null) {
                return null;
            }
            type = facts.parent();
        }
        try {
            Class<?> known = Class.forName(Names.binary(type), false, ClassLoader.getPlatformClassLoader());
            for (Class<?> each = known; each != null; each = each.getSuperclass()) {
                for (Field field : each.getDeclaredFields()) {
                    if (field.getName().equals(name)) {
                        return field;
                    }
                }
            }
        } catch (ClassNotFoundException | LinkageError unknown) {
            return null;
        }
        return null;
    }
}
