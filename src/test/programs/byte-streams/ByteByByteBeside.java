// expect: DATA_RACE
// twin: ByteByByteOfOneStream
// One thread reads the stream byte by byte, another clears the array for the next use.
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

public class ByteByByteBeside {
    public static void main(String[] args) {
        byte[] message = {3, 1, 4};
        var input = new ByteArrayInputStream(message);
        var sum = CompletableFuture.supplyAsync(() -> {
            int total = 0;
            for (int b = input.read(); b >= 0; b = input.read()) {
                total += b;
            }
            return total;
        });
        Arrays.fill(message, (byte) 0);
        System.out.println(sum.join());
    }
}
