package dev.interleave.box.engine.rt.detect;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import jdk.internal.misc.Unsafe;

/** Finds the offset of a volatile field of the program, so that it shares its key with Unsafe and VarHandle accesses. */
public final class Locations {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static long[] offsets = new long[1];

    private Locations() {}

    static void program(SiteTable table) {
        offsets = new long[table.fieldCount() + 1];
    }

    /** Return the offset of a field, given an object that has it, or its class or a subtype of it if it is static. */
    public static long offset(Object base, int field) {
        long offset = offsets[field];
        return offset != 0 ? offset : resolve(base, field);
    }

    /** Make a class forget its enum constants, which it caches, because they are about to be made anew. */
    public static void forgetConstants(Class<?> type) {
        UNSAFE.putReferenceVolatile(type, UNSAFE.objectFieldOffset(Class.class, "enumConstants"), null);
        UNSAFE.putReferenceVolatile(type, UNSAFE.objectFieldOffset(Class.class, "enumConstantDirectory"), null);
    }

    private static long resolve(Object base, int field) {
        SiteTable.FieldName name = HappensBefore.table.field(field);
        Class<?> type = name.isStatic() ? (Class<?>) base : base.getClass();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            if (c.getName().equals(name.type())) {
                for (Field declared : c.getDeclaredFields()) {
                    if (declared.getName().equals(name.name())) {
                        return offsets[field] = Modifier.isStatic(declared.getModifiers())
                                ? UNSAFE.staticFieldOffset(declared)
                                : UNSAFE.objectFieldOffset(declared);
                    }
                }
            }
        }
        return offsets[field] = -2 - field;
    }
}
