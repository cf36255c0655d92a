package dev.interleave.box.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FrameTests {
    @Test
    void everyKindOfValueComesBackAsItWent() throws IOException {
        Map<String, Datum> fields = new LinkedHashMap<>();
        fields.put("z", new Datum.Int(Long.MIN_VALUE));
        fields.put("a", new Datum.Real(Double.NaN));
        fields.put("text", new Datum.Text("grün 🧵 \0"));
        fields.put("bytes", new Datum.Bytes(new byte[] {0, -1, 127}));
        fields.put("list", new Datum.Items(List.of(new Datum.Null(), new Datum.Bool(true), new Datum.Bool(false))));
        Frame frame = new Frame(UUID.randomUUID(), "case", new Datum.Fields(fields));

        Frame read = read(bytes(frame));

        assertThat(read).isEqualTo(frame);
        assertThat(((Datum.Fields) read.body()).values().keySet()).containsExactly("z", "a", "text", "bytes", "list");
    }

    @Test
    void aStreamThatEndsBetweenFramesIsAnEndAndWithinOneABreach() throws IOException {
        byte[] bytes = bytes(new Frame(UUID.randomUUID(), "case", new Datum.Text("abc")));

        assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(EOFException.class);
        for (int length = 1; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(ProtocolException.class);
        }
    }

    @Test
    void everyByteThatIsChangedGivesAFrameOrABreachAndNothingElse() throws IOException {
        byte[] bytes = bytes(new Frame(
                UUID.randomUUID(),
                "case",
                new Datum.Fields(Map.of("a", new Datum.Items(List.of(new Datum.Text("x"), new Datum.Int(3)))))));
        for (int at = 0; at < bytes.length; at++) {
            for (int value : new int[] {0, 1, 127, 128, 255}) {
                byte[] changed = bytes.clone();
                changed[at] = (byte) value;
                try {
                    assertThat(read(changed)).isNotNull();
                } catch (IOException refused) {
                    assertThat(refused).isInstanceOf(ProtocolException.class);
                }
            }
        }
    }

    @Test
    void aLengthThatCannotBeTrueIsRefusedBeforeAnythingIsAllocated() {
        assertThatThrownBy(() -> read(new byte[] {127, -1, -1, -1, 0})).hasMessageContaining("a frame of");
        byte[] hugeList = new byte[4 + 16 + 4 + 1 + 1 + 4];
        hugeList[3] = 16 + 4 + 1 + 1 + 4;
        hugeList[23] = 1;
        hugeList[24] = 'v';
        hugeList[25] = 7;
        hugeList[26] = 127;
        assertThatThrownBy(() -> read(hugeList)).hasMessageContaining("more than the frame holds");
    }

    @Test
    void nestingBeyondTheCapIsRefusedOnBothSides() {
        Datum deep = new Datum.Null();
        for (int i = 0; i <= DatumCodec.MAX_DEPTH; i++) {
            deep = new Datum.Items(List.of(deep));
        }
        Frame frame = new Frame(UUID.randomUUID(), "v", deep);

        assertThatThrownBy(() -> bytes(frame)).hasMessageContaining("nested deeper");
    }

    @Test
    void aFieldThatAppearsTwiceIsRefused() throws IOException {
        Map<String, Datum> fields = new LinkedHashMap<>();
        fields.put("ab", new Datum.Null());
        fields.put("ac", new Datum.Null());
        byte[] bytes = bytes(new Frame(UUID.randomUUID(), "v", new Datum.Fields(fields)));
        bytes[bytes.length - 2] = 'b';

        assertThatThrownBy(() -> read(bytes)).hasMessageContaining("twice");
    }

    private static byte[] bytes(Frame frame) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        frame.writeTo(out);
        return out.toByteArray();
    }

    private static Frame read(byte[] bytes) throws IOException {
        return Frame.readFrom(new ByteArrayInputStream(bytes));
    }
}
