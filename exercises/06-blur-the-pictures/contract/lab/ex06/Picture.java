package lab.ex06;

/**
 * A picture.
 *
 * @param width 1 or more
 * @param height 1 or more
 * @param rgb the pixels, row by row from the top, each {@code 0xRRGGBB}: pixel (x, y) is {@code rgb[y * width + x]}
 */
public record Picture(int width, int height, int[] rgb) {}
