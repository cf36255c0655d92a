package dev.interleave.box.runner.probe;

import dev.interleave.box.protocol.Datum;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turn plain data back into values of a declared type, the reverse of {@link ToDatum}.
 *
 * <p>The declared type decides what is made, never the data: nothing but what the author's types name can come out. Data that
 * does not fit is an {@link IllegalArgumentException}. Collections come out unmodifiable and may hold null.
 */
final class FromDatum {
    private FromDatum() {}

    static @Nullable Object read(Datum datum, Type type) {
        return read(datum, type, Map.of());
    }

    private static @Nullable Object read(Datum datum, Type type, Map<TypeVariable<?>, Type> bindings) {
        return switch (type) {
            case Class<?> plain -> readClass(datum, plain);
            case ParameterizedType generic -> readGeneric(datum, generic, bindings);
            case TypeVariable<?> variable -> read(datum, bound(variable, bindings), Map.of());
            case WildcardType wildcard -> read(datum, wildcard.getUpperBounds()[0], bindings);
            case GenericArrayType array ->
                readArray(
                        datum,
                        (Class<?>) raw(array.getGenericComponentType()),
                        array.getGenericComponentType(),
                        bindings);
            default -> throw misfit(datum, type);
        };
    }

    private static Type bound(TypeVariable<?> variable, Map<TypeVariable<?>, Type> bindings) {
        Type bound = bindings.get(variable);
        if (bound == null) {
            throw new IllegalArgumentException("The type of " + variable + " is not known; use a concrete type");
        }
        return bound;
    }

    private static @Nullable Object readClass(Datum datum, Class<?> type) {
        if (datum instanceof Datum.Null && !type.isPrimitive()) {
            return null;
        }
        if (type.isRecord()) {
            return readRecord(datum, type, Map.of());
        }
        if (type.isSealed()) {
            return readRecord(datum, oneOf(datum, type), Map.of());
        }
        if (type.isArray()) {
            return readArray(datum, type.getComponentType(), type.getComponentType(), Map.of());
        }
        return switch (datum) {
            case Datum.Bool(boolean value) when type == boolean.class || type == Boolean.class -> value;
            case Datum.Int(long value) -> number(value, type);
            case Datum.Real(double value) when type == double.class || type == Double.class -> value;
            case Datum.Real(double value) when type == float.class || type == Float.class -> (float) value;
            case Datum.Text(String value) -> text(value, type);
            default -> throw misfit(datum, type);
        };
    }

    private static Object number(long value, Class<?> type) {
        if (type == long.class || type == Long.class) {
            return value;
        }
        if (type == int.class || type == Integer.class) {
            return Math.toIntExact(value);
        }
        if ((type == short.class || type == Short.class) && (short) value == value) {
            return (short) value;
        }
        if ((type == byte.class || type == Byte.class) && (byte) value == value) {
            return (byte) value;
        }
        if ((type == char.class || type == Character.class) && (char) value == value) {
            return (char) value;
        }
        throw new IllegalArgumentException("A number cannot become " + type.getTypeName());
    }

    /**
     * Find a constant by its name.
     *
     * <p>Asks the enum itself and not {@link Enum#valueOf}: where classes begin anew, as in every explored schedule, a call of
     * the class makes it so, while the library's table would still hold the constants of the schedule before.
     */
    private static Object constant(Class<?> type, String name) {
        try {
            Method values = type.getMethod("values");
            values.setAccessible(true);
            for (Object constant : (Object[]) values.invoke(null)) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return constant;
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("The constants of " + type.getTypeName() + " cannot be read", e);
        }
        throw new IllegalArgumentException("There is no constant " + name + " in " + type.getTypeName());
    }

    private static Object text(String value, Class<?> type) {
        if (type.isEnum()) {
            return constant(type, value);
        }
        if (type == String.class || type == CharSequence.class) {
            return value;
        }
        if (type == Duration.class) {
            return Duration.parse(value);
        }
        if (type == URI.class) {
            return URI.create(value);
        }
        if (type == BigInteger.class) {
            return new BigInteger(value);
        }
        throw new IllegalArgumentException("Text cannot become " + type.getTypeName());
    }

    private static @Nullable Object readGeneric(Datum datum, ParameterizedType type, Map<TypeVariable<?>, Type> outer) {
        if (datum instanceof Datum.Null) {
            return null;
        }
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = resolved(type.getActualTypeArguments(), outer);
        if (raw.isRecord() || raw.isSealed()) {
            Class<?> record = raw.isRecord() ? raw : oneOf(datum, raw);
            return readRecord(datum, record, bindings(record, arguments));
        }
        if (!(datum instanceof Datum.Items(List<Datum> items))) {
            throw misfit(datum, type);
        }
        if (raw == Optional.class) {
            return items.isEmpty() ? Optional.empty() : Optional.ofNullable(read(items.getFirst(), arguments[0]));
        }
        if (raw == Map.class || raw == SortedMap.class) {
            return map(items, raw, arguments);
        }
        var elements = new ArrayList<@Nullable Object>(items.size());
        for (Datum item : items) {
            elements.add(read(item, arguments[0]));
        }
        if (raw == Set.class) {
            return Collections.unmodifiableSet(new LinkedHashSet<>(elements));
        }
        if (raw == List.class || raw == Collection.class || raw == Iterable.class) {
            return Collections.unmodifiableList(elements);
        }
        throw misfit(datum, type);
    }

    private static Object map(List<Datum> pairs, Class<?> raw, Type[] arguments) {
        var map = new LinkedHashMap<@Nullable Object, @Nullable Object>();
        for (Datum pair : pairs) {
            if (!(pair instanceof Datum.Items(List<Datum> two)) || two.size() != 2) {
                throw new IllegalArgumentException("A map needs pairs");
            }
            map.put(read(two.get(0), arguments[0]), read(two.get(1), arguments[1]));
        }
        return raw == SortedMap.class ? new TreeMap<>(map) : Collections.unmodifiableMap(map);
    }

    /** Bind a record's own variables in order; the records of a generic sealed interface take the interface's. */
    private static Map<TypeVariable<?>, Type> bindings(Class<?> record, Type[] arguments) {
        var bindings = new LinkedHashMap<TypeVariable<?>, Type>();
        TypeVariable<?>[] variables = record.getTypeParameters();
        for (int i = 0; i < Math.min(variables.length, arguments.length); i++) {
            bindings.put(variables[i], arguments[i]);
        }
        return bindings;
    }

    private static Type[] resolved(Type[] arguments, Map<TypeVariable<?>, Type> outer) {
        Type[] resolved = arguments.clone();
        for (int i = 0; i < resolved.length; i++) {
            if (resolved[i] instanceof TypeVariable<?> variable) {
                resolved[i] = bound(variable, outer);
            }
        }
        return resolved;
    }

    private static Class<?> oneOf(Datum datum, Class<?> sealed) {
        if (datum instanceof Datum.Fields fields && fields.get(ToDatum.TYPE) instanceof Datum.Text(String name)) {
            for (Class<?> permitted : sealed.getPermittedSubclasses()) {
                if (permitted.isRecord() && permitted.getSimpleName().equals(name)) {
                    return permitted;
                }
            }
        }
        throw misfit(datum, sealed);
    }

    private static Object readRecord(Datum datum, Class<?> type, Map<TypeVariable<?>, Type> bindings) {
        if (!(datum instanceof Datum.Fields fields)) {
            throw misfit(datum, type);
        }
        RecordShape shape = RecordShape.of(type);
        @Nullable Object[] values = new Object[shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(fields.get(shape.name(i)), shape.type(i), bindings);
        }
        try {
            return shape.make(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type.getSimpleName() + " refused its values: " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getTypeName() + " cannot be made", e);
        }
    }

    private static @Nullable Object readArray(
            Datum datum, Class<?> component, Type declared, Map<TypeVariable<?>, Type> bindings) {
        return switch (datum) {
            case Datum.Null() -> null;
            case Datum.Bytes(byte[] bytes) when component == byte.class -> bytes;
            case Datum.Bytes(byte[] bytes)
            when component == int.class && bytes.length % Integer.BYTES == 0 -> {
                int[] numbers = new int[bytes.length / Integer.BYTES];
                ByteBuffer.wrap(bytes).asIntBuffer().get(numbers);
                yield numbers;
            }
            case Datum.Bytes(byte[] bytes)
            when component == long.class && bytes.length % Long.BYTES == 0 -> {
                long[] numbers = new long[bytes.length / Long.BYTES];
                ByteBuffer.wrap(bytes).asLongBuffer().get(numbers);
                yield numbers;
            }
            case Datum.Items(List<Datum> items) -> {
                Object array = Array.newInstance(component, items.size());
                for (int i = 0; i < items.size(); i++) {
                    Array.set(array, i, read(items.get(i), declared, bindings));
                }
                yield array;
            }
            default -> throw misfit(datum, component);
        };
    }

    private static Type raw(Type type) {
        return type instanceof ParameterizedType generic ? generic.getRawType() : type;
    }

    private static IllegalArgumentException misfit(Datum datum, Type type) {
        return new IllegalArgumentException(datum.getClass().getSimpleName() + " cannot become " + type.getTypeName());
    }
}
