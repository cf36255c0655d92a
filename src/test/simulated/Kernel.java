/** Work that no thread shares: escape times of rows of the Mandelbrot set, shuffled so that neighbours cost about the same. */
final class Kernel {
    static final int ROWS = 512;
    private static final int WIDTH = 300;
    private static final int MOST = 120;

    private Kernel() {}

    static long row(int number) {
        int y = number * 197 % ROWS;
        long sum = 0;
        for (int x = 0; x < WIDTH; x++) {
            double cr = -2 + 3.0 * x / WIDTH;
            double ci = -1.2 + 2.4 * y / ROWS;
            double zr = 0;
            double zi = 0;
            int steps = 0;
            while (steps < MOST && zr * zr + zi * zi <= 4) {
                double next = zr * zr - zi * zi + cr;
                zi = 2 * zr * zi + ci;
                zr = next;
                steps++;
            }
            sum += steps;
        }
        return sum;
    }

    static long rows(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += row(i);
        }
        return sum;
    }

    static long all() {
        return rows(0, ROWS);
    }
}
