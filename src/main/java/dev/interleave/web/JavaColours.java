package dev.interleave.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turn Java source into HTML lines with a class for each kind of token.
 *
 * <p>Guarantees that the lines show every character of the source: characters that a screen would hide or reorder
 * (bidirectional controls, zero-width and control characters) appear by their code, and Unicode escapes are marked with the
 * character that they stand for. Never fails, also on text that is not Java.
 */
final class JavaColours {
    private static final Set<String> KEYWORDS = Set.of(
            "abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally float for goto if implements import instanceof int interface long native new package private protected public return short static strictfp super switch synchronized this throw throws transient try void volatile while true false null var record sealed permits yield when"
                    .split(" "));

    /**
     * Alternatives in order; a text block, string, character or comment may end with the text if it is never closed. The loops
     * are possessive because others recurse once a character.
     */
    private static final Pattern TOKEN = Pattern.compile("""
            (?<e>\\\\u+\\p{XDigit}{4})\
            |(?<c>//[^\\n]*|/\\*(?s:.*?)(?:\\*/|\\z))\
            |(?<s>\"""(?s:(?:\\\\.|(?!\""").)*+)(?:\"""|\\z)|"(?:\\\\.|[^"\\\\\\n])*+"?|'(?:\\\\.|[^'\\\\\\n])*+'?)\
            |(?<a>@(?!interface)[A-Za-z_$][\\w$.]*)\
            |(?<n>\\b(?:0[xX][\\p{XDigit}_]+|0[bB][01_]+|\\d[\\d_]*(?:\\.[\\d_]*)?(?:[eE][+-]?\\d+)?)[lLfFdD]?)\
            |(?<w>[\\p{L}_$][\\p{L}\\p{N}_$]*)""");

    private static final Pattern ESCAPE = Pattern.compile("\\\\u+(\\p{XDigit}{4})");
    private static final String[] CLASSES = {"c", "s", "a", "n"};

    private final StringBuilder html = new StringBuilder();
    private int oddities;

    private JavaColours() {}

    /**
     * Hold the coloured lines.
     *
     * @param lines HTML of each line, without its end
     * @param oddities how many characters were made visible that a screen does not show as they are
     */
    record Coloured(List<String> lines, int oddities) {}

    static Coloured colour(String source) {
        var colours = new JavaColours();
        List<String> lines = colours.lines(source.replace("\r\n", "\n"));
        return new Coloured(lines, colours.oddities);
    }

    private List<String> lines(String source) {
        Matcher token = TOKEN.matcher(source);
        var lines = new ArrayList<String>();
        int end = 0;
        while (token.find()) {
            append("", source.substring(end, token.start()), lines);
            append(classOf(token), token.group(), lines);
            end = token.end();
        }
        append("", source.substring(end), lines);
        lines.add(html.toString());
        return lines;
    }

    private static String classOf(Matcher token) {
        for (String name : CLASSES) {
            if (token.group(name) != null) {
                return name;
            }
        }
        String word = token.group();
        if (KEYWORDS.contains(word)) {
            return "k";
        }
        return Character.isUpperCase(word.codePointAt(0)) ? "t" : "";
    }

    private void append(String kind, String text, List<String> lines) {
        String[] parts = text.split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                lines.add(html.toString());
                html.setLength(0);
            }
            appendWithinLine(kind, parts[i]);
        }
    }

    private void appendWithinLine(String kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (kind.isEmpty()) {
            appendVisible(text);
        } else {
            html.append("<span class=\"").append(kind).append("\">");
            appendVisible(text);
            html.append("</span>");
        }
    }

    private void appendVisible(String text) {
        Matcher escape = ESCAPE.matcher(text);
        int end = 0;
        while (escape.find()) {
            text.substring(end, escape.start()).codePoints().forEach(this::appendVisible);
            appendEscape(escape);
            end = escape.end();
        }
        text.substring(end).codePoints().forEach(this::appendVisible);
    }

    private void appendEscape(Matcher escape) {
        int stands = Integer.parseInt(escape.group(1), 16);
        String meaning = unseen(stands) ? named(stands) : Html.escape(Character.toString(stands));
        html.append("<span class=\"escape\" title=\"stands for ")
                .append(meaning)
                .append("\">")
                .append(escape.group())
                .append("</span>");
        oddities++;
    }

    private void appendVisible(int character) {
        if (unseen(character)) {
            html.append("<span class=\"unseen\">").append(named(character)).append("</span>");
            oddities++;
        } else {
            html.append(Html.escape(Character.toString(character)));
        }
    }

    private static boolean unseen(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.CONTROL -> character != '\t';
            case Character.SPACE_SEPARATOR -> character != ' ';
            default -> false;
        };
    }

    private static String named(int character) {
        String name = Character.getName(character);
        String code = String.format(Locale.ROOT, "U+%04X", character);
        return name == null ? code : code + " " + name;
    }
}
