package lab.ex06;

/** A picture to be painted, as large as the original. Different pixels may be painted by different threads at once. */
public interface Canvas {
    /**
     * Paint a pixel, each once.
     *
     * @param rgb {@code 0xRRGGBB}
     */
    void set(int x, int y, int rgb);
}
