package dev.interleave.judge;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * Write pixels as a PNG picture (W3C PNG specification, third edition): 8 bits for each of red, green and blue, no filter, no
 * interlace. The same pixels always give the same bytes on the same Java.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] DEPTH_AND_METHODS = {8, 2, 0, 0, 0};

    private Png() {}

    /**
     * Encode {@code width} × {@code height} pixels, row by row, each {@code 0xRRGGBB}; what is above is ignored.
     *
     * @throws IllegalArgumentException if there are not as many pixels
     */
    static byte[] encode(int width, int height, int[] rgb) {
        if (width < 1 || height < 1 || (long) width * height != rgb.length) {
            throw new IllegalArgumentException("not " + width + " x " + height + " pixels: " + rgb.length);
        }
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(width, height));
            chunk(out, "IDAT", data(width, rgb));
            chunk(out, "IEND", new byte[0]);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) crc.getValue());
    }

    private static byte[] header(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(width);
        out.writeInt(height);
        out.write(DEPTH_AND_METHODS);
        return bytes.toByteArray();
    }

    private static byte[] data(int width, int[] rgb) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            for (int i = 0; i < rgb.length; i++) {
                if (i % width == 0) {
                    out.write(0);
                }
                out.write(rgb[i] >> 16);
                out.write(rgb[i] >> 8);
                out.write(rgb[i]);
            }
        }
        return bytes.toByteArray();
    }
}
