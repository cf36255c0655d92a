package dev.interleave.box.protocol;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Write and read {@link Datum} as bytes, the same on both sides of the wall.
 *
 * <p>Guarantee: reading never allocates more than a small multiple of the bytes that are really there, never nests deeper
 * than {@link #MAX_DEPTH} and never runs code of the sender. Whatever is not well formed is a {@link ProtocolException}.
 */
final class DatumCodec {
    static final int MAX_DEPTH = 64;

    private static final int NULL = 0;
    private static final int FALSE = 1;
    private static final int TRUE = 2;
    private static final int INT = 3;
    private static final int REAL = 4;
    private static final int TEXT = 5;
    private static final int BYTES = 6;
    private static final int ITEMS = 7;
    private static final int FIELDS = 8;

    private DatumCodec() {}

    static void write(Datum datum, DataOutputStream out) throws IOException {
        write(datum, out, 0);
    }

    private static void write(Datum datum, DataOutputStream out, int depth) throws IOException {
        checkDepth(depth);
        switch (datum) {
            case Datum.Null() -> out.writeByte(NULL);
            case Datum.Bool(boolean value) -> out.writeByte(value ? TRUE : FALSE);
            case Datum.Int(long value) -> {
                out.writeByte(INT);
                out.writeLong(value);
            }
            case Datum.Real(double value) -> {
                out.writeByte(REAL);
                out.writeLong(Double.doubleToLongBits(value));
            }
            case Datum.Text(String value) -> {
                out.writeByte(TEXT);
                writeText(value, out);
            }
            case Datum.Bytes(byte[] value) -> {
                out.writeByte(BYTES);
                out.writeInt(value.length);
                out.write(value);
            }
            case Datum.Items(List<Datum> values) -> {
                out.writeByte(ITEMS);
                out.writeInt(values.size());
                for (Datum value : values) {
                    write(value, out, depth + 1);
                }
            }
            case Datum.Fields(Map<String, Datum> values) -> {
                out.writeByte(FIELDS);
                out.writeInt(values.size());
                for (Map.Entry<String, Datum> field : values.entrySet()) {
                    writeText(field.getKey(), out);
                    write(field.getValue(), out, depth + 1);
                }
            }
        }
    }

    static void writeText(String text, DataOutputStream out) throws IOException {
        // A lone surrogate becomes '?': text is for people, and a strict reader on the other side must be able to read
        // it.
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    static Datum read(DataInputStream in) throws IOException {
        return read(in, 0);
    }

    private static Datum read(DataInputStream in, int depth) throws IOException {
        checkDepth(depth);
        int tag = in.readUnsignedByte();
        return switch (tag) {
            case NULL -> new Datum.Null();
            case FALSE -> new Datum.Bool(false);
            case TRUE -> new Datum.Bool(true);
            case INT -> new Datum.Int(in.readLong());
            case REAL -> new Datum.Real(Double.longBitsToDouble(in.readLong()));
            case TEXT -> new Datum.Text(readText(in));
            case BYTES -> new Datum.Bytes(readBytes(in));
            case ITEMS -> readItems(in, depth);
            case FIELDS -> readFields(in, depth);
            default -> throw new ProtocolException("unknown kind of value " + tag);
        };
    }

    private static Datum readItems(DataInputStream in, int depth) throws IOException {
        int count = readCount(in, 1);
        List<Datum> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(read(in, depth + 1));
        }
        return new Datum.Items(values);
    }

    private static Datum readFields(DataInputStream in, int depth) throws IOException {
        int count = readCount(in, 5);
        Map<String, Datum> values = LinkedHashMap.newLinkedHashMap(count);
        for (int i = 0; i < count; i++) {
            String name = readText(in);
            if (values.putIfAbsent(name, read(in, depth + 1)) != null) {
                throw new ProtocolException("field " + name + " appears twice");
            }
        }
        return new Datum.Fields(values);
    }

    static String readText(DataInputStream in) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(readBytes(in)))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new ProtocolException("text is not UTF-8");
        }
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[readCount(in, 1)];
        in.readFully(bytes);
        return bytes;
    }

    /** The frame is in memory already, so {@code available} is exact: a count that cannot be true is refused before allocating. */
    private static int readCount(DataInputStream in, int leastBytesEach) throws IOException {
        int count = in.readInt();
        if (count < 0 || (long) count * leastBytesEach > in.available()) {
            throw new ProtocolException("a length of " + count + " is more than the frame holds");
        }
        return count;
    }

    private static void checkDepth(int depth) throws ProtocolException {
        if (depth > MAX_DEPTH) {
            throw new ProtocolException("values are nested deeper than " + MAX_DEPTH);
        }
    }
}
