// expect: DATA_RACE
// twin: EachReadsItsOwn
// Two threads take numbers from one DataInputStream.
import java.io.*;
import java.util.concurrent.*;

public class TwoReadNumbers {
    public static void main(String[] args) throws Exception {
        var in = new DataInputStream(new ByteArrayInputStream(new byte[16]));
        try (var pool = Executors.newFixedThreadPool(2)) {
            Future<Integer> one = pool.submit(in::readInt);
            Future<Integer> other = pool.submit(in::readInt);
            System.out.println(one.get() + other.get());
        }
    }
}
