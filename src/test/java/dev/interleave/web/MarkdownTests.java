package dev.interleave.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {
    private static final String PICTURES = "/exercises/x/pictures/";

    @Test
    void rawHtmlIsShownAsText() {
        assertThat(render("<script>alert(1)</script>\n\na <b>bold</b> word"))
                .doesNotContain("<script")
                .doesNotContain("<b>")
                .contains("&lt;script&gt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,hi", "vbscript:x"})
    void aLinkNeverRunsAScript(String address) {
        assertThat(render("[x](<" + address + ">) ![y](<" + address + ">)")).doesNotContainIgnoringCase(address);
    }

    @Test
    void theHighestHeadingGetsTheGivenLevel() {
        assertThat(Markdown.render("# Top\n\n### Deep\n\n###### Deepest", 3, PICTURES))
                .contains("<h3>Top</h3>", "<h5>Deep</h5>", "<h6>Deepest</h6>");
    }

    @Test
    void aRelativePictureIsServedByTheExercise() {
        assertThat(render("![Two lanes](./lanes.png)"))
                .contains("src=\"/exercises/x/pictures/lanes.png\"", "alt=\"Two lanes\"");
    }

    @Test
    void tablesScrollAndCanBeReachedByKeyboard() {
        assertThat(render("| Python | Java |\n|---|---|\n| `join` | `join` |"))
                .contains("<div class=\"scroll\" tabindex=\"0\"><table>")
                .contains("<th>Python</th>")
                .contains("</table></div>");
    }

    @Test
    void javaInFencesIsColouredAndOtherTextIsNot() {
        assertThat(render("```java\nint x = 1 < 2 ? 3 : 4;\n```")).contains("<span class=\"k\">int</span>", "&lt;");
        assertThat(render("```python\nint = 1 < 2\n```"))
                .contains("int = 1 &lt; 2")
                .doesNotContain("<span");
    }

    private static String render(String markdown) {
        return Markdown.render(markdown, 2, PICTURES);
    }

    @Test
    void codeCanBeReachedByKeyboardHoweverItIsMarked() {
        assertThat(Markdown.render("```\nfenced\n```\n\nText.\n\n    indented <b>\n", 2, ""))
                .contains("<pre tabindex=\"0\"><code>fenced</code></pre>")
                .contains("<pre tabindex=\"0\"><code>indented &lt;b&gt;</code></pre>");
    }
}
