package dev.interleave.box.engine.rt.hook;

import dev.interleave.box.engine.rt.Scheduler;
import dev.interleave.box.engine.rt.detect.Reflections;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Stands in for the methods of {@link Lookup} that make handles of a program's fields; those check each access. */
public final class FieldHandles {
    private static final Lookup LOOKUP = MethodHandles.lookup();

    private FieldHandles() {}

    /** Stand in for {@link Lookup#findGetter}. */
    public static MethodHandle findGetter(Lookup lookup, Class<?> type, String name, Class<?> value)
            throws NoSuchFieldException, IllegalAccessException {
        return checking(lookup.findGetter(type, name, value), field(type, name), false);
    }

    /** Stand in for {@link Lookup#findSetter}. */
    public static MethodHandle findSetter(Lookup lookup, Class<?> type, String name, Class<?> value)
            throws NoSuchFieldException, IllegalAccessException {
        return checking(lookup.findSetter(type, name, value), field(type, name), true);
    }

    /** Stand in for {@link Lookup#findStaticGetter}. */
    public static MethodHandle findStaticGetter(Lookup lookup, Class<?> type, String name, Class<?> value)
            throws NoSuchFieldException, IllegalAccessException {
        return checking(lookup.findStaticGetter(type, name, value), field(type, name), false);
    }

    /** Stand in for {@link Lookup#findStaticSetter}. */
    public static MethodHandle findStaticSetter(Lookup lookup, Class<?> type, String name, Class<?> value)
            throws NoSuchFieldException, IllegalAccessException {
        return checking(lookup.findStaticSetter(type, name, value), field(type, name), true);
    }

    /** Stand in for {@link Lookup#unreflectGetter}. */
    public static MethodHandle unreflectGetter(Lookup lookup, Field field) throws IllegalAccessException {
        return checking(lookup.unreflectGetter(field), field, false);
    }

    /** Stand in for {@link Lookup#unreflectSetter}. */
    public static MethodHandle unreflectSetter(Lookup lookup, Field field) throws IllegalAccessException {
        return checking(lookup.unreflectSetter(field), field, true);
    }

    /** Check an access before it happens. */
    static void check(Field field, boolean writes, @Nullable Object base) {
        Reflections.access(field, base, writes, Hooks.site);
    }

    private static MethodHandle checking(MethodHandle plain, @Nullable Field field, boolean writes) {
        if (field == null
                || Scheduler.current() == null
                || field.getDeclaringClass().getClassLoader() == null) {
            return plain;
        }
        Scheduler.mute();
        try {
            MethodHandle check = MethodHandles.insertArguments(
                    LOOKUP.findStatic(
                            FieldHandles.class,
                            "check",
                            MethodType.methodType(void.class, Field.class, boolean.class, Object.class)),
                    0,
                    field,
                    writes);
            MethodHandle fitting = Modifier.isStatic(field.getModifiers())
                    ? MethodHandles.insertArguments(check, 0, (Object) null)
                    : check.asType(
                            MethodType.methodType(void.class, plain.type().parameterType(0)));
            return MethodHandles.foldArguments(plain, fitting);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        } finally {
            Scheduler.unmute();
        }
    }

    private static @Nullable Field field(Class<?> type, String name) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            try {
                return each.getDeclaredField(name);
            } catch (NoSuchFieldException further) {
                // It is inherited.
            }
        }
        return null;
    }
}
