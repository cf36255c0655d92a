import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import lab.ex06.Gallery;
import lab.ex06.Picture;
import lab.ex06.PictureBlur;
import lab.kit.JavaChild;

/** Children that are given one picture at a time. */
public final class Solution implements PictureBlur {
    @Override
    public void blurAll(List<Path> pictures, int workers, Consumer<String> log) throws Exception {
        // Each helper thread feeds one child: a picture to its input, a line from its output, until there are none left.
        var queue = new ConcurrentLinkedQueue<>(pictures);
        try (var helpers = Executors.newFixedThreadPool(workers)) {
            List<Future<Void>> results = new ArrayList<>();
            for (int k = 0; k < Math.min(workers, pictures.size()); k++) {
                results.add(helpers.submit(() -> feed(queue, log)));
            }
            for (Future<Void> result : results) {
                result.get();
            }
        }
    }

    private static Void feed(Queue<Path> queue, Consumer<String> log) throws Exception {
        Process child = JavaChild.of(Child.class)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedWriter in = child.outputWriter();
                BufferedReader out = child.inputReader()) {
            for (Path picture = queue.poll(); picture != null; picture = queue.poll()) {
                in.write(picture + "\n");
                in.flush();
                log.accept(out.readLine());
            }
        } finally {
            child.waitFor();
        }
        return null;
    }

    static final class Child {
        public static void main(String[] arguments) throws IOException {
            var in = new BufferedReader(new InputStreamReader(System.in));
            for (String picture = in.readLine(); picture != null; picture = in.readLine()) {
                process(Path.of(picture), System.out::println);
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
