package dev.interleave.box.engine.rt.detect;

import dev.interleave.box.engine.rt.Fiber;
import dev.interleave.box.engine.rt.Operation;
import dev.interleave.box.engine.rt.Scheduler;
import java.io.ObjectStreamField;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import jdk.internal.misc.Unsafe;

/** Checks accesses that name their variable only at run time: by a {@link Field} or a VarHandle. */
public final class Reflections {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();

    /** Where the library's description of a serialised field keeps the field. */
    private static final long FIELD = UNSAFE.objectFieldOffset(ObjectStreamField.class, "field");

    private static final String INIT = "$init$";
    private static final MethodHandles.Lookup LOOKUP = lookup();
    private static final Map<Class<?>, Map<Long, Shadow>> SHADOWS = new HashMap<>();
    private static final Map<Class<?>, MethodHandle> INITIALISERS = new HashMap<>();

    /** Where token and history of a checked field are, and the field's number. */
    private record Shadow(long token, long history, int field) {}

    private Reflections() {}

    private static MethodHandles.Lookup lookup() {
        try {
            Field all = MethodHandles.Lookup.class.getDeclaredField("IMPL_LOOKUP");
            return (MethodHandles.Lookup)
                    UNSAFE.getReference(UNSAFE.staticFieldBase(all), UNSAFE.staticFieldOffset(all));
        } catch (NoSuchFieldException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /** Initialise a class of the program in this schedule, if it has anything to initialise. */
    public static void initialise(Class<?> type) {
        if (Scheduler.current() == null || type.getClassLoader() == null || type.isArray()) {
            return;
        }
        MethodHandle initialiser = INITIALISERS.get(type);
        if (initialiser == null) {
            initialiser = find(type);
            INITIALISERS.put(type, initialiser);
        }
        try {
            initialiser.invoke();
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static MethodHandle find(Class<?> type) {
        Scheduler.mute();
        try {
            return LOOKUP.findStatic(type, INIT, MethodType.methodType(void.class));
        } catch (ReflectiveOperationException nothingToInitialise) {
            return MethodHandles.zero(void.class);
        } finally {
            Scheduler.unmute();
        }
    }

    /** Check an access through reflection. */
    public static void access(Field field, Object base, boolean writes, int site) {
        if (Scheduler.current() == null || field.getDeclaringClass().getClassLoader() == null) {
            return;
        }
        boolean isStatic = Modifier.isStatic(field.getModifiers());
        if (isStatic) {
            initialise(field.getDeclaringClass());
        }
        Object owner = isStatic ? UNSAFE.staticFieldBase(field) : base;
        if (owner == null || !field.getDeclaringClass().isInstance(owner) && !isStatic) {
            return;
        }
        long offset = isStatic ? UNSAFE.staticFieldOffset(field) : UNSAFE.objectFieldOffset(field);
        if (Modifier.isVolatile(field.getModifiers())) {
            Scheduler.before(writes ? Operation.VOLATILE_WRITE : Operation.VOLATILE_READ, owner, offset, site);
            if (writes) {
                HappensBefore.releaseSlot(Scheduler.current(), owner, offset);
                Scheduler.wrote(owner, offset);
            } else {
                HappensBefore.acquireSlot(Scheduler.current(), owner, offset);
            }
        } else {
            access(owner, offset, 0, false, writes, true, site);
        }
    }

    /** Check the reads of an object's serialised fields, either of the primitive ones or of the others. */
    public static void serialised(Object object, ObjectStreamField[] fields, boolean primitives, int site) {
        for (ObjectStreamField each : fields) {
            Field field = (Field) UNSAFE.getReference(each, FIELD);
            if (field != null && each.isPrimitive() == primitives) {
                access(field, object, false, site);
            }
        }
    }

    /** Check an access to a field or array element that isn't declared volatile; others are left alone. */
    public static void access(
            Object base, long offset, long index, boolean isArray, boolean writes, boolean plain, int site) {
        Fiber fiber = Scheduler.current();
        if (fiber == null || base == null) {
            return;
        }
        if (isArray) {
            element(fiber, base, index, writes, plain, site);
            return;
        }
        Shadow shadow = shadow(base, offset);
        if (shadow == null) {
            return;
        }
        FieldHistory history = FieldHistory.of(UNSAFE.getReference(base, shadow.history), shadow.field);
        UNSAFE.putReference(base, shadow.history, history);
        check(fiber, history, base, offset, writes, plain, site);
        history.shown = 0;
        UNSAFE.putInt(base, shadow.token, 0);
    }

    /** Check a read of every field of an object of the program, and give its copy a history of its own. */
    public static void copied(Object original, Object copy, int site) {
        if (Scheduler.current() == null || copy == null || copy == original) {
            return;
        }
        shadowsOf(copy).forEach((offset, shadow) -> {
            access(original, offset, 0, false, false, true, site);
            UNSAFE.putReference(copy, shadow.history, null);
            UNSAFE.putInt(copy, shadow.token, 0);
        });
    }

    private static void element(Fiber fiber, Object array, long index, boolean writes, boolean plain, int site) {
        if (!array.getClass().isArray()) {
            return;
        }
        if (plain) {
            if (writes) {
                Accesses.writeElement(array, (int) index, site);
            } else {
                Accesses.readElement(array, (int) index, site);
            }
            return;
        }
        History history = Accesses.element(array, index);
        if (history != null) {
            check(fiber, history, array, index, writes, false, site);
            Accesses.forget(array, index);
        }
    }

    private static void check(
            Fiber fiber, History history, Object base, long slot, boolean writes, boolean plain, int site) {
        if (!plain) {
            HappensBefore.count();
            history.atomic(HappensBefore.of(fiber), site, writes);
        } else if (writes) {
            Accesses.write(fiber, history, base, slot, site);
        } else {
            Accesses.read(fiber, history, base, slot, site);
        }
    }

    private static Shadow shadow(Object base, long offset) {
        return shadowsOf(base).get(offset);
    }

    private static Map<Long, Shadow> shadowsOf(Object base) {
        Class<?> type = base instanceof Class<?> holder ? holder : base.getClass();
        if (type.getClassLoader() == null) {
            return Map.of();
        }
        Map<Long, Shadow> shadows = SHADOWS.get(type);
        if (shadows == null) {
            shadows = shadows(type, base instanceof Class<?>);
            SHADOWS.put(type, shadows);
        }
        return shadows;
    }

    private static Map<Long, Shadow> shadows(Class<?> type, boolean statics) {
        Map<String, Integer> numbers = numbers();
        Map<Long, Shadow> shadows = new HashMap<>();
        for (Class<?> c = type; c != null && c.getClassLoader() != null; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                Integer number = numbers.get(c.getName() + "." + field.getName());
                int flags = field.getModifiers();
                if (number != null
                        && Modifier.isStatic(flags) == statics
                        && !Modifier.isVolatile(flags)
                        && HappensBefore.table.isChecked(number)) {
                    shadows.put(
                            statics ? UNSAFE.staticFieldOffset(field) : UNSAFE.objectFieldOffset(field),
                            shadow(c, field.getName(), number, statics));
                }
            }
        }
        return shadows;
    }

    private static Shadow shadow(Class<?> type, String name, int number, boolean isStatic) {
        String token = "il$t$" + name;
        String history = "il$h$" + name;
        if (!isStatic) {
            return new Shadow(UNSAFE.objectFieldOffset(type, token), UNSAFE.objectFieldOffset(type, history), number);
        }
        Scheduler.mute();
        try {
            return new Shadow(
                    Locations.offset(LOOKUP.findStaticVarHandle(type, token, int.class), 0L),
                    Locations.offset(LOOKUP.findStaticVarHandle(type, history, Object.class), 0L),
                    number);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        } finally {
            Scheduler.unmute();
        }
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        SiteTable table = HappensBefore.table;
        for (int i = 1; i <= table.fieldCount(); i++) {
            numbers.put(table.field(i).type() + "." + table.field(i).name(), i);
        }
        return numbers;
    }
}
