import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;
import lab.ex06.Canvas;
import lab.ex06.Raster;
import lab.ex06.RowBlur;

/** Bands that cut themselves in two until they are small. */
public final class Solution implements RowBlur {
    @Override
    public void blur(Raster source, Canvas target, int workers) throws Exception {
        try (var pool = new ForkJoinPool(workers)) {
            pool.invoke(new Band(source, target, 0, source.height()));
        }
    }

    private static final class Band extends RecursiveAction {
        private static final int SMALL = 2;

        private final transient Raster source;
        private final transient Canvas target;
        private final int from;
        private final int to;

        Band(Raster source, Canvas target, int from, int to) {
            this.source = source;
            this.target = target;
            this.from = from;
            this.to = to;
        }

        @Override
        protected void compute() {
            if (to - from <= SMALL) {
                paint(source, target, from, to);
            } else {
                int middle = (from + to) / 2;
                invokeAll(new Band(source, target, from, middle), new Band(source, target, middle, to));
            }
        }
    }

    private static void paint(Raster source, Canvas target, int from, int to) {
        for (int y = from; y < to; y++) {
            for (int x = 0; x < source.width(); x++) {
                target.set(x, y, blurred(source, x, y));
            }
        }
    }

    private static int blurred(Raster source, int x, int y) {
        if (x < 2 || y < 2 || x >= source.width() - 2 || y >= source.height() - 2) {
            return source.at(x, y);
        }
        int red = 8;
        int green = 8;
        int blue = 8;
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                if (Math.abs(dx) == 2 || Math.abs(dy) == 2) {
                    int rgb = source.at(x + dx, y + dy);
                    red += rgb >> 16 & 255;
                    green += rgb >> 8 & 255;
                    blue += rgb & 255;
                }
            }
        }
        return red / 16 << 16 | green / 16 << 8 | blue / 16;
    }
}
