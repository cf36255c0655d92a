package dev.interleave.web;

import io.quarkus.qute.RawString;
import java.util.regex.Pattern;

/** Write text into HTML and SVG so that it stays text. */
final class Html {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private Html() {}

    /** Escape for element content and for attribute values in double quotes. */
    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(character);
            }
        }
        return escaped.toString();
    }

    /** Escape, and show what stands between back ticks as code. */
    static RawString coded(String text) {
        return new RawString(CODE.matcher(escape(text)).replaceAll("<code>$1</code>"));
    }
}
