package dev.interleave.judge;

/**
 * A picture that explains a visible case.
 *
 * @param caption what it shows
 * @param png the picture as PNG in Base64
 */
public record CasePicture(String caption, int width, int height, String png) {}
