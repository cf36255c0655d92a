// expect: DATA_RACE
// twin: MacPerTask
// A Mac keeps the state of one message.
import java.util.concurrent.*;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class SharedMac {
    public static void main(String[] args) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new byte[] {1, 2}, "HmacSHA256"));
        try (var pool = Executors.newFixedThreadPool(2)) {
            Future<byte[]> one = pool.submit(() -> mac.doFinal(new byte[] {1}));
            Future<byte[]> other = pool.submit(() -> mac.doFinal(new byte[] {2}));
            System.out.println(one.get().length + other.get().length);
        }
    }
}
