package dev.interleave.web;

import dev.interleave.compile.SourceFile;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Show a source file line by line.
 *
 * @param oddities how many characters were made visible
 */
public record SourceView(String path, List<Line> lines, int oddities) {
    /**
     * Hold one line.
     *
     * @param marked whether a finding points at it
     */
    public record Line(int number, RawString html, boolean marked) {}

    static SourceView of(SourceFile file, Set<Integer> marked) {
        String text = file.text().endsWith("\n")
                ? file.text().substring(0, file.text().length() - 1)
                : file.text();
        JavaColours.Coloured coloured = JavaColours.colour(text);
        var lines = new ArrayList<Line>();
        for (String html : coloured.lines()) {
            int number = lines.size() + 1;
            lines.add(new Line(number, new RawString(html), marked.contains(number)));
        }
        return new SourceView(file.path(), lines, coloured.oddities());
    }
}
