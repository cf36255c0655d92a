package dev.interleave.box.protocol;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Lets tests of other packages carry data from process to process. */
public final class DatumBytes {
    private DatumBytes() {}

    public static byte[] of(Datum datum) throws IOException {
        var bytes = new ByteArrayOutputStream();
        DatumCodec.write(datum, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    public static Datum read(byte[] bytes) throws IOException {
        return DatumCodec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
