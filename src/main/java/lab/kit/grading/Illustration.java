package lab.kit.grading;

import java.util.Objects;

/**
 * A picture with what it shows, such as {@code expected}.
 *
 * @param rgb {@code width} × {@code height} pixels, row by row, each {@code 0xRRGGBB}
 */
public record Illustration(String caption, int width, int height, int[] rgb) {
    private static final int LONGEST_SIDE = 256;

    public Illustration {
        Objects.requireNonNull(caption, "caption is null");
        if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE || rgb.length != width * height) {
            throw new IllegalArgumentException(
                    "a picture has 1 to 256 pixels a side; this is " + width + " x " + height + " with " + rgb.length);
        }
    }
}
