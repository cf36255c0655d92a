// expect: CLEAN
// twin: ByteByByteBeside
// Two threads read one stream: it is synchronized, and nobody writes the array.
import java.io.ByteArrayInputStream;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public class ByteByByteOfOneStream {
    public static void main(String[] args) {
        byte[] message = {3, 1, 4};
        var input = new ByteArrayInputStream(message);
        Supplier<Integer> add = () -> {
            int total = 0;
            for (int b = input.read(); b >= 0; b = input.read()) {
                total += b;
            }
            return total;
        };
        var one = CompletableFuture.supplyAsync(add);
        var other = CompletableFuture.supplyAsync(add);
        int all = one.join() + other.join();
        assert all == 8 : all;
    }
}
