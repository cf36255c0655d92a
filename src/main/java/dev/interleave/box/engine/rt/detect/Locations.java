package dev.interleave.box.engine.rt.detect;

import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import jdk.internal.misc.Unsafe;

/** Names the location that an access means by object and offset, so that fields, Unsafe and VarHandle accesses share their keys. */
public final class Locations {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();

    /** Far from any real offset: locations of handles that are no fields or elements on the heap. */
    private static final long ELSEWHERE = 1L << 40;

    private static final Map<Class<?>, Handle> HANDLES = new HashMap<>();
    private static long[] offsets = new long[1];

    /** Where handles of one class keep what they know; -1 if they don't. */
    private record Handle(long base, long offset, long arrayBase, long arrayShift, long target) {}

    private Locations() {}

    static void program(SiteTable table) {
        offsets = new long[table.fieldCount() + 1];
    }

    /** Return the offset of a field of the program, given an object that has it, or its class or a subtype of it if it is static. */
    public static long offset(Object base, int field) {
        long offset = offsets[field];
        return offset != 0 ? offset : resolve(base, field);
    }

    /** Return the offset of an instance field of a library class. */
    public static long offset(Class<?> type, String name) {
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().equals(name)) {
                return UNSAFE.objectFieldOffset(field);
            }
        }
        return ELSEWHERE + name.hashCode();
    }

    /** Return the object that the location of a handle belongs to: its first coordinate, or the class for a static field. */
    public static Object base(VarHandle handle, Object first) {
        VarHandle direct = direct(handle);
        Handle places = places(direct);
        if (places.base >= 0) {
            return UNSAFE.getReference(direct, places.base);
        }
        return first == null ? direct : first;
    }

    /** Return the offset that a handle's location has in its object. */
    public static long offset(VarHandle handle, long second) {
        VarHandle direct = direct(handle);
        Handle places = places(direct);
        if (places.offset >= 0) {
            return UNSAFE.getLong(direct, places.offset);
        }
        if (places.arrayBase >= 0) {
            return UNSAFE.getInt(direct, places.arrayBase) + (second << UNSAFE.getInt(direct, places.arrayShift));
        }
        return ELSEWHERE + second;
    }

    /** Tell whether the handle accesses the elements of arrays. */
    public static boolean isArray(VarHandle handle) {
        return places(direct(handle)).arrayBase >= 0;
    }

    private static VarHandle direct(VarHandle handle) {
        VarHandle direct = handle;
        for (long target = places(direct).target; target >= 0; target = places(direct).target) {
            direct = (VarHandle) UNSAFE.getReference(direct, target);
        }
        return direct;
    }

    private static Handle places(VarHandle handle) {
        Handle known = HANDLES.get(handle.getClass());
        if (known == null) {
            Class<?> type = handle.getClass();
            known = new Handle(
                    find(type, "base"),
                    find(type, "fieldOffset"),
                    find(type, "abase"),
                    find(type, "ashift"),
                    type.getSimpleName().equals("LazyInitializingVarHandle") ? find(type, "target") : -1);
            HANDLES.put(type, known);
        }
        return known;
    }

    private static long find(Class<?> type, String name) {
        for (Class<?> c = type; c != VarHandle.class && c != null; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (field.getName().equals(name) && !Modifier.isStatic(field.getModifiers())) {
                    return UNSAFE.objectFieldOffset(field);
                }
            }
        }
        return -1;
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
        return offsets[field] = ELSEWHERE + field;
    }
}
