package dev.interleave.box.runner.probe;

import dev.interleave.box.protocol.Datum;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turn an author's values into plain data: records, enums, numbers, text, collections, maps, durations, URIs and arrays.
 *
 * <p>A record becomes its fields; one that belongs to a sealed interface also says which of its records it is. Anything else
 * is refused, as are values that are too large or nest too deeply.
 */
final class ToDatum {
    /** Names the record among those of a sealed interface. */
    static final String TYPE = "$type";

    private static final int MAX_DEPTH = 48;
    private static final int MAX_VALUES = 1_000_000;

    private int values;

    private ToDatum() {}

    static Datum of(@Nullable Object value) throws Exception {
        return new ToDatum().convert(value, 0);
    }

    private Datum convert(@Nullable Object value, int depth) throws Exception {
        if (depth > MAX_DEPTH || ++values > MAX_VALUES) {
            throw new IllegalArgumentException("The observation is too large or nests too deeply");
        }
        return switch (value) {
            case null -> new Datum.Null();
            case Boolean flag -> new Datum.Bool(flag);
            case Byte number -> new Datum.Int(number);
            case Short number -> new Datum.Int(number);
            case Integer number -> new Datum.Int(number);
            case Long number -> new Datum.Int(number);
            case Character letter -> new Datum.Int(letter);
            case Float number -> new Datum.Real(number);
            case Double number -> new Datum.Real(number);
            case String text -> new Datum.Text(text);
            case Enum<?> constant -> new Datum.Text(constant.name());
            case Duration time -> new Datum.Text(time.toString());
            case URI uri -> new Datum.Text(uri.toString());
            case BigInteger number -> new Datum.Text(number.toString());
            case Optional<?> optional ->
                new Datum.Items(optional.isEmpty() ? List.of() : List.of(convert(optional.get(), depth + 1)));
            case Map<?, ?> map -> pairs(map, depth);
            case Collection<?> collection -> items(collection, depth);
            case Record record -> fields(record, depth);
            default -> array(value, depth);
        };
    }

    private Datum pairs(Map<?, ?> map, int depth) throws Exception {
        var pairs = new ArrayList<Datum>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            pairs.add(
                    new Datum.Items(List.of(convert(entry.getKey(), depth + 1), convert(entry.getValue(), depth + 1))));
        }
        return new Datum.Items(pairs);
    }

    private Datum items(Iterable<?> elements, int depth) throws Exception {
        var items = new ArrayList<Datum>();
        for (Object element : elements) {
            items.add(convert(element, depth + 1));
        }
        return new Datum.Items(items);
    }

    private Datum fields(Record record, int depth) throws Exception {
        var fields = new LinkedHashMap<String, Datum>();
        if (isOneOfSeveral(record.getClass())) {
            fields.put(TYPE, new Datum.Text(record.getClass().getSimpleName()));
        }
        RecordShape shape = RecordShape.of(record.getClass());
        for (int i = 0; i < shape.size(); i++) {
            try {
                fields.put(shape.name(i), convert(shape.value(record, i), depth + 1));
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
        return new Datum.Fields(fields);
    }

    static boolean isOneOfSeveral(Class<?> record) {
        for (Class<?> above : record.getInterfaces()) {
            if (above.isSealed()) {
                return true;
            }
        }
        return false;
    }

    private Datum array(Object value, int depth) throws Exception {
        return switch (value) {
            case byte[] bytes -> new Datum.Bytes(bytes);
            case int[] numbers -> {
                ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(numbers.length, Integer.BYTES));
                bytes.asIntBuffer().put(numbers);
                yield new Datum.Bytes(bytes.array());
            }
            case long[] numbers -> {
                ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(numbers.length, Long.BYTES));
                bytes.asLongBuffer().put(numbers);
                yield new Datum.Bytes(bytes.array());
            }
            default -> {
                if (!value.getClass().isArray()) {
                    throw new IllegalArgumentException(
                            "A value of " + value.getClass().getName() + " cannot leave the box");
                }
                var items = new ArrayList<Datum>();
                for (int i = 0; i < Array.getLength(value); i++) {
                    items.add(convert(Array.get(value, i), depth + 1));
                }
                yield new Datum.Items(items);
            }
        };
    }
}
