import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import lab.ex06.Gallery;
import lab.ex06.Picture;
import lab.ex06.PictureBlur;

/** One picture after the other, and a call that nobody makes, to be compared with processes. */
public final class Solution implements PictureBlur {
    Process unused() throws IOException {
        return new ProcessBuilder("java").start();
    }

    @Override
    public void blurAll(List<Path> pictures, int workers, Consumer<String> log) {
        for (Path picture : pictures) {
            process(picture, log);
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
