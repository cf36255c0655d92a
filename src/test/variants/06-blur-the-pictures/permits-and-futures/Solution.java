import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import lab.ex06.Gallery;
import lab.ex06.Picture;
import lab.ex06.PictureBlur;

/** Any number of virtual threads, and permits for those that work. */
public final class Solution implements PictureBlur {
    @Override
    public void blurAll(List<Path> pictures, int workers, Consumer<String> log) throws Exception {
        Semaphore permits = new Semaphore(workers);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(pictures.stream()
                            .map(path -> CompletableFuture.runAsync(
                                    () -> {
                                        permits.acquireUninterruptibly();
                                        try {
                                            log.accept(work(path));
                                        } finally {
                                            permits.release();
                                        }
                                    },
                                    executor))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private static String work(Path path) {
        try {
            Picture from = Gallery.read(path);
            int[] to = from.rgb().clone();
            for (int i = 0; i < to.length; i++) {
                int x = i % from.width();
                int y = i / from.width();
                if (x > 1 && y > 1 && x < from.width() - 2 && y < from.height() - 2) {
                    to[i] = mean(from.rgb(), i, from.width());
                }
            }
            Gallery.write(path.resolveSibling("blurred_" + path.getFileName()), new Picture(from.width(), from.height(), to));
            return "Processed " + path;
        } catch (IOException e) {
            return "Cannot read " + path;
        }
    }

    private static int mean(int[] rgb, int i, int width) {
        int mean = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int sum = 0;
            for (int d = -2; d <= 2; d++) {
                sum += (rgb[i - 2 * width + d] >> shift & 255) + (rgb[i + 2 * width + d] >> shift & 255);
                if (Math.abs(d) < 2) {
                    sum += (rgb[i + d * width - 2] >> shift & 255) + (rgb[i + d * width + 2] >> shift & 255);
                }
            }
            mean |= (sum + 8) / 16 << shift;
        }
        return mean;
    }
}
