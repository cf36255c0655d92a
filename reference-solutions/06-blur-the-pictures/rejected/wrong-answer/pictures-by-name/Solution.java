import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import lab.ex06.Gallery;
import lab.ex06.Picture;
import lab.ex06.PictureBlur;

public final class Solution implements PictureBlur {
    @Override
    public void blurAll(List<Path> pictures, int workers, Consumer<String> log) throws Exception {
        // Two folders may hold pictures of the same name: the second one drives the first out.
        var byName = new LinkedHashMap<String, Path>();
        for (Path picture : pictures) {
            byName.put(picture.getFileName().toString(), picture);
        }
        try (var pool = Executors.newFixedThreadPool(workers)) {
            byName.forEach((name, path) -> pool.submit(() -> blur(name, path, log)));
        }
    }

    private static void blur(String name, Path path, Consumer<String> log) {
        try {
            Picture blurred = blurred(Gallery.read(path));
            Gallery.write(path.resolveSibling("blurred_" + name), blurred);
            log.accept("Processed " + path);
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
