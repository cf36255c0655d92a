package dev.interleave.web;

import dev.interleave.identity.Account;
import dev.interleave.review.Gradebook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Tell where a learner stands with each exercise. */
@ApplicationScoped
class Standings {
    private final Gradebook gradebook;

    Standings(Gradebook gradebook) {
        this.gradebook = gradebook;
    }

    /** Give the standing in each exercise that the learner has a score in, by slug. */
    Map<String, Standing> of(Account account) {
        var standings = new HashMap<String, Standing>();
        gradebook.of(account.id()).forEach((exercise, cell) -> {
            if (cell.best() != null || cell.byHand() != null) {
                standings.put(exercise, Standing.of(cell));
            }
        });
        return standings;
    }
}
