// expect: DATA_RACE
// twin: EncoderForEach
// An encoder keeps what is left over from one call for the next.
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

public final class EncoderShared {
    static final CharsetEncoder ENCODER = StandardCharsets.UTF_8.newEncoder();

    static int length(String text) {
        try {
            return ENCODER.encode(CharBuffer.wrap(text)).remaining();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> length("año"));
        other.start();
        System.out.println(length("year"));
        other.join();
    }
}
