// expect: CLEAN
// twin: TwoWriteNumbers
// Each record is written under the stream's own monitor; single bytes need none.
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

public class TwoWriteNumbersInTurn {
    public static void main(String[] args) throws Exception {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        Thread sensor = new Thread(() -> {
            try {
                synchronized (out) {
                    out.writeInt(17);
                }
                out.write(1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        sensor.start();
        synchronized (out) {
            out.writeLong(4);
        }
        out.write(2);
        sensor.join();
        assert bytes.size() == 14;
    }
}
