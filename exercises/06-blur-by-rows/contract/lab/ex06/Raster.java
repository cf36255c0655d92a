package lab.ex06;

/** A picture to look at; it never changes. For use by any number of threads. */
public interface Raster {
    int width();

    int height();

    /**
     * Give a pixel as {@code 0xRRGGBB}.
     *
     * @param x 0 to {@code width() - 1}, from the left
     * @param y 0 to {@code height() - 1}, from the top
     */
    int at(int x, int y);
}
