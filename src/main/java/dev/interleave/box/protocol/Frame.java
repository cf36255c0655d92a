package dev.interleave.box.protocol;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.UUID;

/**
 * Hold one message through the wall of a box.
 *
 * <p>On the wire: length of the rest (4 bytes), id (16 bytes), verb, body. Integers are big-endian.
 *
 * @param id fresh and random for each request; an answer must carry the id of its request
 * @param verb what is asked; in an answer {@link #ANSWER}, {@link #FAILED} or {@link #LIMIT}
 * @param body the argument or result
 */
public record Frame(UUID id, String verb, Datum body) {
    /** Largest frame in bytes, enough for the class files of a submission or a picture of a few megapixels. */
    public static final int MAX_BYTES = 24 << 20;

    /** Sent once by the runner when it is ready to be asked; its id is all zero. */
    public static final String READY = "ready";

    public static final String ANSWER = "answer";

    /** The verb threw; the body has the fields {@code exception} and {@code message}. */
    public static final String FAILED = "failed";

    /** The runner saw a limit of the box reached; the body is the limit's name as text. */
    public static final String LIMIT = "limit";

    private static final int HEAD_BYTES = 16;
    private static final int MAX_VERB_CHARS = 64;

    public Frame {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(verb, "verb is null");
        Objects.requireNonNull(body, "body is null");
    }

    /** Write this frame at once and flush. */
    public void writeTo(OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(0);
        data.writeLong(id.getMostSignificantBits());
        data.writeLong(id.getLeastSignificantBits());
        DatumCodec.writeText(verb, data);
        DatumCodec.write(body, data);
        if (bytes.size() - Integer.BYTES > MAX_BYTES) {
            throw new ProtocolException("a frame of " + bytes.size() + " bytes is over the cap of " + MAX_BYTES);
        }
        byte[] frame = bytes.toByteArray();
        putInt(frame, frame.length - Integer.BYTES);
        out.write(frame);
        out.flush();
    }

    /**
     * Read one frame.
     *
     * @throws EOFException if the stream ended before a frame began
     * @throws ProtocolException if what follows is not a frame within the caps
     */
    public static Frame readFrom(InputStream in) throws IOException {
        byte[] head = in.readNBytes(Integer.BYTES);
        if (head.length == 0) {
            throw new EOFException("the other side has closed");
        }
        if (head.length < Integer.BYTES) {
            throw new ProtocolException("the stream ended within a frame");
        }
        int length = new DataInputStream(new ByteArrayInputStream(head)).readInt();
        if (length < HEAD_BYTES || length > MAX_BYTES) {
            throw new ProtocolException("a frame of " + length + " bytes");
        }
        byte[] rest = in.readNBytes(length);
        if (rest.length < length) {
            throw new ProtocolException("the stream ended within a frame");
        }
        return parse(rest);
    }

    private static Frame parse(byte[] bytes) throws IOException {
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            UUID id = new UUID(data.readLong(), data.readLong());
            String verb = DatumCodec.readText(data);
            if (verb.length() > MAX_VERB_CHARS) {
                throw new ProtocolException("a verb of " + verb.length() + " characters");
            }
            Datum body = DatumCodec.read(data);
            if (data.available() > 0) {
                throw new ProtocolException(data.available() + " bytes follow the body");
            }
            return new Frame(id, verb, body);
        } catch (EOFException short_) {
            throw new ProtocolException("a value is longer than its frame");
        }
    }

    private static void putInt(byte[] target, int value) {
        target[0] = (byte) (value >>> 24);
        target[1] = (byte) (value >>> 16);
        target[2] = (byte) (value >>> 8);
        target[3] = (byte) value;
    }
}
