package dev.interleave.web;

import dev.interleave.identity.AccountRefusedException;
import dev.interleave.identity.Accounts;
import dev.interleave.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Make accounts from lines of a table that were pasted: user name, then the name to show. */
@ApplicationScoped
class PastedAccounts {
    private static final int MOST_LINES = 1000;

    private final Accounts accounts;

    PastedAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** What came of the lines; every line that is not blank is in one of the two lists. */
    record Outcome(List<Accounts.WithPassword> created, List<AccountsPage.Refused> refused) {}

    /** Make an account for each line; a line that is refused does not keep the others from being used. */
    Outcome create(String pasted, Role role) {
        var outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        List<String> lines = pasted.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !heading(line, i)) {
                create(i + 1, line, role, outcome);
            }
        }
        return outcome;
    }

    private static boolean heading(String line, int index) {
        return index == 0 && line.toLowerCase(Locale.ROOT).matches("user ?name\\b.*");
    }

    private void create(int number, String line, Role role, Outcome outcome) {
        if (number > MOST_LINES) {
            outcome.refused()
                    .add(new AccountsPage.Refused(number, line, "Only " + MOST_LINES + " lines are taken at once."));
            return;
        }
        String[] cells = line.split("[,;\t]", 2);
        String name = cells.length > 1 ? unquoted(cells[1]) : "";
        try {
            outcome.created().add(accounts.create(unquoted(cells[0]), name, role));
        } catch (AccountRefusedException e) {
            outcome.refused().add(new AccountsPage.Refused(number, line, String.valueOf(e.getMessage())));
        }
    }

    private static String unquoted(String cell) {
        String stripped = cell.strip();
        boolean quoted = stripped.length() >= 2 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1).replace("\"\"", "\"") : stripped;
    }
}
