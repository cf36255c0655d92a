// expect: DATA_RACE
// twin: LifeWithBarrier
// A cell is read by one thread while its neighbour writes it.
import java.util.concurrent.*;

public final class LifeInPlace {
    static byte[] cells = {0, 1, 1, 0, 1, 0, 0, 1};

    public static void main(String[] args) throws Exception {
        CountDownLatch done = new CountDownLatch(2);
        for (int h = 0; h < 2; h++) {
            int from = h * 4;
            new Thread(() -> {
                        for (int i = from; i < from + 4; i++) cells[i] ^= cells[(i + 1) % 8];
                        done.countDown();
                    })
                    .start();
        }
        done.await();
    }
}
