package dev.interleave.box.runner.probe;

import dev.interleave.box.protocol.Datum;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Turn values of the kit and of authors into plain data and back; see {@code exercises/README.md} for what is possible. */
public final class PlainData {
    private PlainData() {}

    /** Turn {@code value} into plain data; what cannot leave a box is an {@link IllegalArgumentException}. */
    public static Datum of(@Nullable Object value) throws Exception {
        return ToDatum.of(value);
    }

    /** Make a value of {@code type}; data that does not fit is an {@link IllegalArgumentException}. */
    public static @Nullable Object read(Datum datum, Type type) {
        return FromDatum.read(datum, type);
    }
}
