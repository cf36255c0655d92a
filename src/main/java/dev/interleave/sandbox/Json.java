package dev.interleave.sandbox;

import java.util.List;
import java.util.Map;

/** Write maps, lists, strings, numbers and booleans as JSON. */
final class Json {
    private Json() {}

    static String of(Object value) {
        StringBuilder out = new StringBuilder();
        append(value, out);
        return out.toString();
    }

    private static void append(Object value, StringBuilder out) {
        switch (value) {
            case Map<?, ?> map -> {
                String separator = "{";
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.append(separator);
                    append(String.valueOf(entry.getKey()), out);
                    out.append(':');
                    append(entry.getValue(), out);
                    separator = ",";
                }
                out.append(map.isEmpty() ? "{}" : "}");
            }
            case List<?> list -> {
                String separator = "[";
                for (Object element : list) {
                    out.append(separator);
                    append(element, out);
                    separator = ",";
                }
                out.append(list.isEmpty() ? "[]" : "]");
            }
            case String text -> appendText(text, out);
            case Number number -> out.append(number);
            case Boolean flag -> out.append(flag);
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    private static void appendText(String text, StringBuilder out) {
        out.append('"');
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\' || c < ' ') {
                out.append(String.format("\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        out.append('"');
    }
}
