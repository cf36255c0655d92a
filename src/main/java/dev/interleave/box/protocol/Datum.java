package dev.interleave.box.protocol;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Hold data that crosses the wall of a box: a closed schema of plain values, never serialized objects.
 *
 * <p>Equality is by value. {@link Real} compares by bits, so that NaN equals itself.
 */
public sealed interface Datum {
    record Null() implements Datum {}

    record Bool(boolean value) implements Datum {}

    record Int(long value) implements Datum {}

    record Real(double value) implements Datum {}

    record Text(String value) implements Datum {
        public Text {
            Objects.requireNonNull(value, "value is null");
        }
    }

    record Bytes(byte[] value) implements Datum {
        public Bytes {
            Objects.requireNonNull(value, "value is null");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes bytes && java.util.Arrays.equals(value, bytes.value);
        }

        @Override
        public int hashCode() {
            return java.util.Arrays.hashCode(value);
        }
    }

    record Items(List<Datum> values) implements Datum {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** Keeps the order of its fields. */
    record Fields(Map<String, Datum> values) implements Datum {
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** Give the field's value, {@link Null} where it is absent. */
        public Datum get(String name) {
            return values.getOrDefault(name, new Null());
        }
    }
}
