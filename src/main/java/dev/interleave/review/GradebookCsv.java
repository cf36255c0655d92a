package dev.interleave.review;

import dev.interleave.exercise.Exercise;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Write the gradebook as CSV (RFC 4180): a line a learner, for each exercise the score that counts and the latest one.
 *
 * <p>Cells that a spreadsheet would take for a formula begin with an apostrophe.
 */
public final class GradebookCsv {
    private GradebookCsv() {}

    public static String write(List<Exercise> exercises, List<Gradebook.Row> rows) {
        var csv = new StringBuilder();
        append(csv, heading(exercises));
        rows.forEach(row -> append(csv, line(row, exercises)));
        return csv.toString();
    }

    private static List<String> heading(List<Exercise> exercises) {
        var cells = new ArrayList<>(List.of("username", "name", "active"));
        for (Exercise exercise : exercises) {
            cells.add(exercise.slug());
            cells.add(exercise.slug() + " latest");
        }
        cells.add("total");
        return cells;
    }

    private static List<String> line(Gradebook.Row row, List<Exercise> exercises) {
        var learner = row.learner();
        var cells =
                new ArrayList<>(List.of(learner.username(), learner.displayName(), learner.disabled() ? "no" : "yes"));
        int total = 0;
        for (Exercise exercise : exercises) {
            Gradebook.Cell cell = row.cells().get(exercise.slug());
            total += cell == null ? 0 : cell.counting();
            cells.add(cell == null ? "" : Integer.toString(cell.counting()));
            cells.add(
                    cell == null || cell.latest() == null
                            ? ""
                            : Integer.toString(cell.latest().score()));
        }
        cells.add(Integer.toString(total));
        return cells;
    }

    private static void append(StringBuilder csv, List<String> cells) {
        csv.append(cells.stream().map(GradebookCsv::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
