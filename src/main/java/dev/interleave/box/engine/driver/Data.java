package dev.interleave.box.engine.driver;

import dev.interleave.box.protocol.Datum;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns plain values into data that may leave the box. */
final class Data {
    private Data() {}

    static Datum of(@Nullable Object value) {
        return switch (value) {
            case null -> new Datum.Null();
            case Datum datum -> datum;
            case Boolean flag -> new Datum.Bool(flag);
            case Integer number -> new Datum.Int(number);
            case Long number -> new Datum.Int(number);
            case List<?> items -> new Datum.Items(items.stream().map(Data::of).toList());
            case Map<?, ?> fields -> fields(fields);
            default -> new Datum.Text(value.toString());
        };
    }

    private static Datum fields(Map<?, ?> fields) {
        var data = new LinkedHashMap<String, Datum>();
        fields.forEach((name, value) -> data.put(String.valueOf(name), of(value)));
        return new Datum.Fields(data);
    }

    static String text(Datum datum) {
        return datum instanceof Datum.Text(String text) ? text : "";
    }

    static long number(Datum datum) {
        return ((Datum.Int) datum).value();
    }

    static boolean flag(Datum datum) {
        return datum instanceof Datum.Bool(boolean flag) && flag;
    }

    static List<Datum> items(Datum datum) {
        return datum instanceof Datum.Items(List<Datum> values) ? values : List.of();
    }
}
