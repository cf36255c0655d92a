// expect: CLEAN
// twin: SharedMac
// Each task has a Mac of its own; the key is shared.
import java.util.concurrent.*;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class MacPerTask {
    public static void main(String[] args) throws Exception {
        var key = new SecretKeySpec(new byte[] {1, 2}, "HmacSHA256");
        try (var pool = Executors.newFixedThreadPool(2)) {
            Callable<byte[]> sign = () -> {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                return mac.doFinal(new byte[] {1});
            };
            Future<byte[]> one = pool.submit(sign);
            Future<byte[]> other = pool.submit(sign);
            assert java.util.Arrays.equals(one.get(), other.get());
        }
    }
}
