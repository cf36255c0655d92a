// 0: threads take turns
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import lab.ex06.Gallery;
import lab.ex06.Picture;
import lab.ex06.PictureBlur;
import lab.kit.JavaChild;

public final class Solution implements PictureBlur {
    @Override
    public void blurAll(List<Path> pictures, int workers, Consumer<String> log) throws Exception {
        for (Path p : pictures) child(log, p);
    }

    static void one(Path p, Consumer<String> log) {
        try {
            Picture o = Gallery.read(p);
            Gallery.write(p.resolveSibling("blurred_" + p.getFileName()), blurred(o));
            log.accept("Processed " + p);
        } catch (IOException e) {
            log.accept("Cannot read " + p);
        }
    }

    static Picture blurred(Picture o) {
        int w = o.width(), h = o.height();
        int[] f = o.rgb(), t = f.clone();
        for (int y = 2; y < h - 2; y++)
            for (int x = 2; x < w - 2; x++) {
                int r = 8, g = 8, b = 8;
                for (int dy = -2; dy <= 2; dy++)
                    for (int dx = -2; dx <= 2; dx++)
                        if (Math.abs(dx) == 2 || Math.abs(dy) == 2) {
                            int p = f[(y + dy) * w + x + dx];
                            r += p >> 16 & 255;
                            g += p >> 8 & 255;
                            b += p & 255;
                        }
                t[y * w + x] = r / 16 << 16 | g / 16 << 8 | b / 16;
            }
        return new Picture(w, h, t);
    }

    static class Child {
        public static void main(String[] a) {
            for (String p : a) one(Path.of(p), System.out::println);
        }
    }

    static void child(Consumer<String> log, Path... ps) throws Exception {
        Process c = JavaChild.of(
                        Child.class, Arrays.stream(ps).map(Path::toString).toArray(String[]::new))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var r = c.inputReader()) {
            r.lines().forEach(log);
        }
        if (c.waitFor() != 0) throw new IllegalStateException();
    }
}
