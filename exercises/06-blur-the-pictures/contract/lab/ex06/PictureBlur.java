package lab.ex06;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Blurs a pile of pictures. */
public interface PictureBlur {
    /**
     * Read each picture, blur it, and write it beside the original: {@code holiday/cat.ppm} becomes {@code
     * holiday/blurred_cat.ppm}.
     *
     * <p>For each picture one line is logged: {@code Processed PATH} when its blurred twin has been written, or {@code Cannot
     * read PATH} if it can't be read; then the others are blurred all the same.
     *
     * @param pictures all different; may be empty
     * @param workers how many pictures may be in work at once, 1 to 8; if there are as many pictures, so many are
     * @param log takes one line at a time, from any thread of this process
     */
    void blurAll(List<Path> pictures, int workers, Consumer<String> log) throws Exception;
}
