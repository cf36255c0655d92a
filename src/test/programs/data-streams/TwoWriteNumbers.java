// expect: DATA_RACE
// twin: TwoWriteNumbersInTurn
// writeInt fills a buffer of the stream before it takes any lock.
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

public class TwoWriteNumbers {
    public static void main(String[] args) throws Exception {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        Thread sensor = new Thread(() -> {
            try {
                out.writeInt(17);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        sensor.start();
        out.writeLong(4);
        sensor.join();
        System.out.println(bytes.size());
    }
}
