package dev.interleave.box.runner.probe;

import java.lang.reflect.Array;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows a value to people: what its {@code toString} says, arrays by their elements, at most {@value #MAX_CHARS} characters. */
final class Shown {
    private static final int MAX_CHARS = 400;

    private Shown() {}

    static String of(@Nullable Object value) {
        String text = value != null && value.getClass().isArray() ? array(value) : Objects.toString(value);
        if (value instanceof Record && text.startsWith(value.getClass().getSimpleName() + "[") && text.endsWith("]")) {
            text = text.substring(text.indexOf('[') + 1, text.length() - 1);
        }
        return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS) + "…";
    }

    private static String array(Object array) {
        var text = new StringBuilder("[");
        for (int i = 0; i < Array.getLength(array) && text.length() <= MAX_CHARS; i++) {
            text.append(i == 0 ? "" : ", ").append(Array.get(array, i));
        }
        return text.append(']').toString();
    }
}
