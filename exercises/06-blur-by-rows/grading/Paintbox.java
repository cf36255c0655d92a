package grading;

import java.util.random.RandomGenerator;

/** Paints the pictures to be blurred. */
final class Paintbox {
    private static final int SUN = 0xFFE08A;
    private static final int TOWER = 0xF4F1EA;
    private static final int STRIPE = 0xC8372D;
    private static final int SEA = 0x1F5673;
    private static final int FOAM = 0x9CC5D3;

    private Paintbox() {}

    /** Paint a lighthouse by the sea; always the same. */
    static int[] lighthouse(int width, int height) {
        int[] rgb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                rgb[y * width + x] = lighthouse((x + 0.5) / width, (y + 0.5) / height, width, height);
            }
        }
        return rgb;
    }

    private static int lighthouse(double x, double y, int width, int height) {
        double ratio = (double) width / height;
        if (Math.hypot((x - 0.22) * ratio, y - 0.26) < 0.12) {
            return SUN;
        }
        double half = 0.045 + 0.03 * y;
        if (y > 0.2 && y < 0.86 && Math.abs(x - 0.68) < half) {
            return (int) ((y - 0.2) / 0.11) % 2 == 0 ? TOWER : STRIPE;
        }
        if (y > 0.72 + 0.02 * Math.sin(x * 40)) {
            return y < 0.75 + 0.02 * Math.sin(x * 40) ? FOAM : SEA;
        }
        return mix(0x2B6CB0, 0xFBD38D, y / 0.75);
    }

    /** Paint a chessboard, whose edges show a blur best. */
    static int[] chessboard(int width, int height, int square) {
        int[] rgb = new int[width * height];
        for (int i = 0; i < rgb.length; i++) {
            boolean dark = ((i % width) / square + (i / width) / square) % 2 == 0;
            rgb[i] = dark ? 0x2D3748 : 0xF7FAFC;
        }
        return rgb;
    }

    /** Paint discs on a gradient, with some noise. */
    static int[] confetti(RandomGenerator random, int width, int height) {
        int from = random.nextInt(0x1000000);
        int to = random.nextInt(0x1000000);
        int[] rgb = new int[width * height];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = mix(from, to, (double) i / rgb.length);
        }
        for (int disc = 0; disc < 5; disc++) {
            paintDisc(rgb, width, random);
        }
        for (int dot = 0; dot < rgb.length / 4; dot++) {
            rgb[random.nextInt(rgb.length)] = random.nextInt(0x1000000);
        }
        return rgb;
    }

    private static void paintDisc(int[] rgb, int width, RandomGenerator random) {
        int centre = random.nextInt(rgb.length);
        int radius = 1 + random.nextInt(6);
        int colour = random.nextInt(0x1000000);
        for (int i = 0; i < rgb.length; i++) {
            if (Math.hypot(i % width - centre % width, i / width - centre / width) <= radius) {
                rgb[i] = colour;
            }
        }
    }

    private static int mix(int from, int to, double share) {
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 255;
            int b = to >> shift & 255;
            rgb |= Math.clamp(Math.round(a + (b - a) * Math.min(1, share)), 0, 255) << shift;
        }
        return rgb;
    }
}
