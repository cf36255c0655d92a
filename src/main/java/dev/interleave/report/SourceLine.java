package dev.interleave.report;

/** Fits a line of a program's source into a line of text, which a whole program written in one line would flood. */
final class SourceLine {
    /** In characters; what is shown of a longer line is as long as this. */
    static final int LONGEST = 110;

    private static final String CUT = " …";

    private SourceLine() {}

    /** Give the line, cut off where it is too long, but never within a character. */
    static String shown(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = LONGEST - CUT.length();
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
