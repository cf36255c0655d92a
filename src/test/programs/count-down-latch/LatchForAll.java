// expect: CLEAN
// twin: LatchForOneOfTwo
// The latch is made from the number of workers.
import java.util.concurrent.CountDownLatch;

public final class LatchForAll {
    public static void main(String[] args) throws Exception {
        int[] parts = new int[2];
        CountDownLatch latch = new CountDownLatch(parts.length);
        for (int i = 0; i < 2; i++) {
            int part = i;
            new Thread(() -> {
                parts[part] = part + 1;
                latch.countDown();
            }).start();
        }
        latch.await();
        assert parts[0] + parts[1] == 3;
    }
}
