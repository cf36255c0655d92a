package dev.interleave.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTests {
    private static final Path PICTURES = Path.of("exercises/06-blur-the-pictures/pictures");

    @Test
    void everyPixelComesBackFromAnotherReader() throws IOException {
        int[] rgb = new Random(7).ints(31 * 17, 0, 0x1000000).toArray();

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.encode(31, 17, rgb)));

        assertThat(read.getWidth()).isEqualTo(31);
        assertThat(pixels(read)).isEqualTo(rgb);
    }

    @Test
    void aPictureWithoutAllItsPixelsIsRefused() {
        assertThatThrownBy(() -> Png.encode(3, 3, new int[8])).hasMessageContaining("3 x 3");
    }

    @Test
    void theSamplePicturesShowTheBlurThatTheStatementDefines() throws IOException {
        for (String name : new String[] {"lighthouse", "chessboard"}) {
            BufferedImage before = ImageIO.read(PICTURES.resolve(name + ".png").toFile());
            BufferedImage after =
                    ImageIO.read(PICTURES.resolve("blurred_" + name + ".png").toFile());

            assertThat(pixels(after)).isEqualTo(blurred(pixels(before), before.getWidth(), before.getHeight()));
        }
    }

    private static int[] pixels(BufferedImage image) {
        int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < argb.length; i++) {
            argb[i] &= 0xFFFFFF;
        }
        return argb;
    }

    /** The mean of the ring of sixteen, rounded; two pixels of border copied. */
    private static int[] blurred(int[] rgb, int width, int height) {
        int[] result = rgb.clone();
        for (int y = 2; y < height - 2; y++) {
            for (int x = 2; x < width - 2; x++) {
                int[] sums = {8, 8, 8};
                for (int i = 0; i < 25; i++) {
                    int dx = i % 5 - 2;
                    int dy = i / 5 - 2;
                    if (Math.max(Math.abs(dx), Math.abs(dy)) == 2) {
                        int pixel = rgb[(y + dy) * width + x + dx];
                        sums[0] += pixel >> 16;
                        sums[1] += pixel >> 8 & 255;
                        sums[2] += pixel & 255;
                    }
                }
                result[y * width + x] = sums[0] / 16 << 16 | sums[1] / 16 << 8 | sums[2] / 16;
            }
        }
        return result;
    }
}
