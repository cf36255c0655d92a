package dev.interleave.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JavaColoursTests {
    @Test
    void keywordsTypesStringsNumbersAndCommentsGetTheirClasses() {
        assertThat(JavaColours.colour("final Counter c = f(\"a\\\"b\", 0x1F); // done")
                        .lines())
                .containsExactly("<span class=\"k\">final</span> <span class=\"t\">Counter</span> c = f("
                        + "<span class=\"s\">&quot;a\\&quot;b&quot;</span>, <span class=\"n\">0x1F</span>); "
                        + "<span class=\"c\">// done</span>");
    }

    @Test
    void aCommentOverSeveralLinesIsClosedAndReopenedAtEachLine() {
        assertThat(JavaColours.colour("/* one\ntwo */ x").lines())
                .containsExactly("<span class=\"c\">/* one</span>", "<span class=\"c\">two */</span> x");
    }

    @Test
    void aTextBlockMayHoldQuotes() {
        assertThat(JavaColours.colour("\"\"\"\nsay \"hi\"\n\"\"\";").lines())
                .containsExactly(
                        "<span class=\"s\">&quot;&quot;&quot;</span>",
                        "<span class=\"s\">say &quot;hi&quot;</span>",
                        "<span class=\"s\">&quot;&quot;&quot;</span>;");
    }

    @Test
    void markupInTheSourceStaysText() {
        assertThat(JavaColours.colour("<script>alert(1)</script>").lines().getFirst())
                .doesNotContain("<script")
                .contains("&lt;");
    }

    @Test
    void aBidirectionalOverrideIsShownByItsCode() {
        var coloured = JavaColours.colour("int a; // \u202e}");
        assertThat(coloured.lines().getFirst())
                .contains("<span class=\"unseen\">U+202E RIGHT-TO-LEFT OVERRIDE</span>")
                .doesNotContain("\u202e");
        assertThat(coloured.oddities()).isOne();
    }

    @Test
    void aUnicodeEscapeSaysWhatItStandsFor() {
        var coloured = JavaColours.colour("// \\u000a System.exit(0); \\u0022");
        assertThat(coloured.lines().getFirst())
                .contains("title=\"stands for U+000A LINE FEED (LF)\"")
                .contains("title=\"stands for &quot;\"");
        assertThat(coloured.oddities()).isEqualTo(2);
    }

    @Test
    void aUnicodeEscapeIsMarkedOutsideOfCommentsToo() {
        assertThat(JavaColours.colour("int a\\u0062 = 1;").lines().getFirst())
                .contains("<span class=\"escape\" title=\"stands for b\">\\u0062</span>");
    }

    @ParameterizedTest
    @MethodSource("anything")
    void everyLineOfAnyTextIsThereAndBalanced(String source) {
        var lines = JavaColours.colour(source).lines();
        assertThat(lines).hasSize(source.replace("\r\n", "\n").split("\n", -1).length);
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.split("<span", -1)).hasSameSizeAs(line.split("</span>", -1)));
    }

    static Stream<String> anything() {
        return Stream.of(
                "",
                "\n",
                "\"never closed",
                "'",
                "/* never closed\n\n",
                "\"\"\"\nnever\nclosed",
                "a\r\nb\rc",
                "\0\1\2",
                "@",
                "\\u",
                "\ud800",
                "x".repeat(20_000),
                "/*".repeat(5_000),
                "\"\"\"" + "a\\".repeat(20_000));
    }
}
