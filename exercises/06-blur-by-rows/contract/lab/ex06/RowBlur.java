package lab.ex06;

/** Blurs one picture with several threads. */
public interface RowBlur {
    /**
     * Paint the blurred {@code source} on {@code target}, every pixel once, and return when all is painted.
     *
     * @param workers how many threads should share the work, 1 or more; may be more than there are rows
     */
    void blur(Raster source, Canvas target, int workers) throws Exception;
}
