package dev.interleave.bench.slides;

import java.util.Arrays;

/** Blurs pictures as slide 6 does: each pixel becomes the mean of the ring around it. */
final class Blurring extends SlideTask {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 900;
    private static final int REACH = 2;
    private static final int RING = 16;

    Blurring() {
        super(
                6,
                "Blur four pictures of 1200 × 900 pixels.",
                "Threads share the pictures and are done sooner by the number of cores. A process would compute at"
                        + " the same pace, but one picture is blurred sooner than it has started. Async adds nothing where"
                        + " nobody waits.",
                4);
    }

    @Override
    long step(int index) {
        return Arrays.hashCode(blurred(picture(index)));
    }

    private static int[] picture(int index) {
        int[] pixels = new int[WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (i * 31 + index * 7919) & 0xff;
        }
        return pixels;
    }

    private static int[] blurred(int[] pixels) {
        int[] result = pixels.clone();
        for (int y = REACH; y < HEIGHT - REACH; y++) {
            for (int x = REACH; x < WIDTH - REACH; x++) {
                result[y * WIDTH + x] = (ring(pixels, x, y) + RING / 2) / RING;
            }
        }
        return result;
    }

    private static int ring(int[] pixels, int x, int y) {
        int sum = 0;
        for (int dy = -REACH; dy <= REACH; dy++) {
            for (int dx = -REACH; dx <= REACH; dx++) {
                if (Math.max(Math.abs(dx), Math.abs(dy)) == REACH) {
                    sum += pixels[(y + dy) * WIDTH + x + dx];
                }
            }
        }
        return sum;
    }
}
