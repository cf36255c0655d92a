package dev.interleave.box.engine.rt.detect;

import dev.interleave.box.engine.rt.Scheduler;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/** Looks up what a variable holds, as the source would write it, without calling anything of the program; null where that would take more. */
public final class Values {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final int LONGEST = 24;
    private static final Map<Integer, Field> FIELDS = new HashMap<>();

    private Values() {}

    static void clear() {
        FIELDS.clear();
    }

    /** Return what the location of an announced plain access holds, null if that can't be told. */
    public static @Nullable String at(@Nullable Object base, long slot) {
        boolean array = base != null && base.getClass().isArray();
        boolean field = slot > 0 && slot <= HappensBefore.table.fieldCount();
        return array
                ? ofElement(base, (int) slot).get()
                : field ? ofField((int) slot, base).get() : null;
    }

    /** Return what looks up a field's value; the base of a static one may be null. */
    static Supplier<@Nullable String> ofField(int number, @Nullable Object base) {
        return () -> {
            Field field = field(number);
            if (field == null) {
                return null;
            }
            boolean isStatic = Modifier.isStatic(field.getModifiers());
            return isStatic
                    ? told(field.getType(), UNSAFE.staticFieldBase(field), UNSAFE.staticFieldOffset(field))
                    : base == null ? null : told(field.getType(), base, UNSAFE.objectFieldOffset(field));
        };
    }

    /** Return what looks up an array's element. */
    static Supplier<@Nullable String> ofElement(Object array, int index) {
        return () ->
                array.getClass().isArray() && index < Array.getLength(array) ? told(Array.get(array, index)) : null;
    }

    private static @Nullable Field field(int number) {
        return FIELDS.computeIfAbsent(number, Values::find);
    }

    private static @Nullable Field find(int number) {
        SiteTable.FieldName name = HappensBefore.table.field(number);
        Scheduler.mute();
        try {
            for (Field field :
                    Class.forName(name.type(), false, Scheduler.loader()).getDeclaredFields()) {
                if (field.getName().equals(name.name())) {
                    return field;
                }
            }
            return null;
        } catch (ClassNotFoundException | LinkageError elsewhere) {
            return null;
        } finally {
            Scheduler.unmute();
        }
    }

    private static @Nullable String told(Class<?> type, Object base, long offset) {
        if (!type.isPrimitive()) {
            return told(UNSAFE.getReference(base, offset));
        }
        return told(
                switch (type.getName()) {
                    case "boolean" -> UNSAFE.getBoolean(base, offset);
                    case "byte" -> UNSAFE.getByte(base, offset);
                    case "short" -> UNSAFE.getShort(base, offset);
                    case "char" -> UNSAFE.getChar(base, offset);
                    case "int" -> UNSAFE.getInt(base, offset);
                    case "long" -> UNSAFE.getLong(base, offset);
                    case "float" -> UNSAFE.getFloat(base, offset);
                    default -> UNSAFE.getDouble(base, offset);
                });
    }

    private static @Nullable String told(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Character letter -> "'" + letter + "'";
            case String text ->
                '"' + (text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "\u2026") + '"';
            case Boolean flag -> flag.toString();
            case Byte number -> number.toString();
            case Short number -> number.toString();
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case Float number -> number.toString();
            case Double number -> number.toString();
            case Enum<?> constant -> constant.name();
            default -> null;
        };
    }
}
