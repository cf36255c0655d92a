// expect: CLEAN
// twin: TwoReadNumbers
// One array, and a stream for each thread.
import java.io.*;
import java.util.concurrent.*;

public class EachReadsItsOwn {
    public static void main(String[] args) throws Exception {
        byte[] numbers = new byte[16];
        try (var pool = Executors.newFixedThreadPool(2)) {
            Callable<Integer> sum = () -> {
                try (var in = new DataInputStream(new ByteArrayInputStream(numbers))) {
                    return in.readInt() + in.readUnsignedShort();
                }
            };
            Future<Integer> one = pool.submit(sum);
            Future<Integer> other = pool.submit(sum);
            assert one.get() + other.get() == 0;
        }
    }
}
