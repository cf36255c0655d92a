import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lab.ex06.Gallery;
import lab.ex06.Picture;
import lab.ex06.PictureBlur;

/** Waits for each worker, but only for two seconds: whoever takes longer is still at work when the call returns. */
public final class Solution implements PictureBlur {
    @Override
    public void blurAll(List<Path> pictures, int workers, Consumer<String> log) throws Exception {
        List<Worker> threads = new ArrayList<Worker>();
        for (int k = 0; k < workers; k++) {
            Worker worker = new Worker(pictures, k, workers, log);
            threads.add(worker);
            worker.start();
        }
        for (Worker worker : threads) {
            worker.join(2000);
        }
    }

    private static class Worker extends Thread {
        private final List<Path> pictures;
        private final int first;
        private final int step;
        private final Consumer<String> log;

        Worker(List<Path> pictures, int first, int step, Consumer<String> log) {
            this.pictures = pictures;
            this.first = first;
            this.step = step;
            this.log = log;
        }

        @Override
        public void run() {
            for (int i = first; i < pictures.size(); i += step) {
                process(pictures.get(i), log);
            }
        }
    }

    private static void process(Path picture, Consumer<String> log) {
        try {
            Picture original = Gallery.read(picture);
            Gallery.write(picture.resolveSibling("blurred_" + picture.getFileName()), blurred(original));
            log.accept("Processed " + picture);
        } catch (IOException e) {
            log.accept("Cannot read " + picture);
        }
    }

    private static Picture blurred(Picture original) {
        int width = original.width();
        int height = original.height();
        int[] from = original.rgb();
        int[] to = from.clone();
        for (int y = 2; y < height - 2; y++) {
            for (int x = 2; x < width - 2; x++) {
                to[y * width + x] = mean(from, width, x, y);
            }
        }
        return new Picture(width, height, to);
    }

    private static int mean(int[] from, int width, int x, int y) {
        int red = 8;
        int green = 8;
        int blue = 8;
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                if (Math.abs(dx) == 2 || Math.abs(dy) == 2) {
                    int rgb = from[(y + dy) * width + x + dx];
                    red += rgb >> 16 & 255;
                    green += rgb >> 8 & 255;
                    blue += rgb & 255;
                }
            }
        }
        return red / 16 << 16 | green / 16 << 8 | blue / 16;
    }
}
