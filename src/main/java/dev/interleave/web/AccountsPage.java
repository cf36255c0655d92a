package dev.interleave.web;

import java.time.Instant;
import java.util.List;

/**
 * Show all accounts to an instructor.
 *
 * @param secrets passwords that were just made and are shown only now
 * @param refused lines that gave no account, each with the reason
 * @param problem why the last change was refused, empty if it was not
 */
public record AccountsPage(List<Row> rows, List<Secret> secrets, List<Refused> refused, String problem) {
    /** One account; {@code own} is the reader's. */
    public record Row(
            long id,
            String username,
            String displayName,
            String role,
            Instant createdAt,
            boolean disabled,
            boolean own) {}

    /** A new password. */
    public record Secret(String username, String displayName, String password) {}

    /** A line that was pasted and could not be used. */
    public record Refused(int number, String line, String reason) {
        private static final int LONGEST_SHOWN = 80;

        /** Give as much of the line as is needed to recognise it. */
        public String shown() {
            return line.codePointCount(0, line.length()) <= LONGEST_SHOWN
                    ? line
                    : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
        }
    }

    /** Give the refused lines as they were pasted, to be put right and sent again. */
    public String refusedLines() {
        return String.join("\n", refused.stream().map(Refused::line).toList());
    }
}
