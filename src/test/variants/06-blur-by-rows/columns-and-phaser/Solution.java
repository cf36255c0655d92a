import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import lab.ex06.Canvas;
import lab.ex06.Raster;
import lab.ex06.RowBlur;

/** Virtual threads take column after column, and a phaser waits for them. */
public final class Solution implements RowBlur {
    @Override
    public void blur(Raster source, Canvas target, int workers) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Phaser phaser = new Phaser(1);
        phaser.bulkRegister(workers);
        Thread[] threads = new Thread[workers];
        for (int k = 0; k < workers; k++) {
            threads[k] = Thread.ofVirtual().start(() -> {
                try {
                    for (int x = next.getAndIncrement(); x < source.width(); x = next.getAndIncrement()) {
                        for (int y = 0; y < source.height(); y++) {
                            target.set(x, y, blurred(source, x, y));
                        }
                    }
                } finally {
                    phaser.arriveAndDeregister();
                }
            });
        }
        phaser.arriveAndAwaitAdvance();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static int blurred(Raster source, int x, int y) {
        boolean inside = x >= 2 && y >= 2 && x < source.width() - 2 && y < source.height() - 2;
        return inside ? channel(source, x, y, 16) | channel(source, x, y, 8) | channel(source, x, y, 0) : source.at(x, y);
    }

    private static int channel(Raster source, int x, int y, int shift) {
        int sum = 0;
        for (int d = -2; d <= 2; d++) {
            sum += (source.at(x + d, y - 2) >> shift & 255) + (source.at(x + d, y + 2) >> shift & 255);
        }
        for (int d = -1; d <= 1; d++) {
            sum += (source.at(x - 2, y + d) >> shift & 255) + (source.at(x + 2, y + d) >> shift & 255);
        }
        return (sum + 8) / 16 << shift;
    }
}
