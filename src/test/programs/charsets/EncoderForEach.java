// expect: CLEAN
// twin: EncoderShared
// The charset is shared, which is immutable; an encoder belongs to one thread.
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

public final class EncoderForEach {
    static final ThreadLocal<CharsetEncoder> ENCODER = ThreadLocal.withInitial(StandardCharsets.UTF_8::newEncoder);

    static int length(String text) {
        try {
            return ENCODER.get().encode(CharBuffer.wrap(text)).remaining();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> length("año"));
        other.start();
        if (length("year") != 4) {
            throw new AssertionError();
        }
        other.join();
    }
}
