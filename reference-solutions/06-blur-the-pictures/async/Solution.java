import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import lab.ex06.Gallery;
import lab.ex06.Picture;
import lab.ex06.PictureBlur;

public final class Solution implements PictureBlur {
    @Override
    public void blurAll(List<Path> pictures, int workers, Consumer<String> log) throws Exception {
        try (var executor = Executors.newFixedThreadPool(workers)) {
            var all = pictures.stream()
                    .map(picture -> CompletableFuture.supplyAsync(() -> read(picture), executor)
                            .thenApply(Solution::blurred)
                            .thenAccept(blurred -> write(picture, blurred))
                            .handle((done, failure) -> failure == null ? "Processed " : "Cannot read ")
                            .thenAccept(word -> log.accept(word + picture)))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).join();
        }
    }

    private static Picture read(Path picture) {
        try {
            return Gallery.read(picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path picture, Picture blurred) {
        try {
            Gallery.write(picture.resolveSibling("blurred_" + picture.getFileName()), blurred);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
