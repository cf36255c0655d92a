// expect: DATA_RACE
// twin: LatchForAll
// The latch counts one worker, two workers write.
import java.util.concurrent.CountDownLatch;

public final class LatchForOneOfTwo {
    public static void main(String[] args) throws Exception {
        int[] parts = new int[2];
        CountDownLatch latch = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            int part = i;
            new Thread(() -> {
                parts[part] = part + 1;
                latch.countDown();
            }).start();
        }
        latch.await();
        System.out.println(parts[0] + parts[1] <= 3);
    }
}
