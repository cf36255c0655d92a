package dev.interleave.review;

import dev.interleave.exercise.Verdict;
import dev.interleave.identity.Account;
import dev.interleave.identity.Accounts;
import dev.interleave.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tell what each learner reached in each exercise. */
@ApplicationScoped
public class Gradebook {
    private final GradebookRepository cells;
    private final Accounts accounts;

    Gradebook(GradebookRepository cells, Accounts accounts) {
        this.cells = cells;
        this.accounts = accounts;
    }

    /** Hold the newest grade of one submission. */
    public record Graded(UUID submission, Verdict verdict, int score) {}

    /**
     * Hold what one learner reached in one exercise; grades that were inconclusive are left out.
     *
     * @param best the submission with the most points, the earliest of several; null if none was graded
     * @param latest the submission that was sent last; null if none was graded
     * @param maxScore most points there are, as of the best submission
     * @param byHand the score that an instructor set last, null for none
     */
    public record Cell(
            long accountId,
            String exercise,
            @Nullable Graded best,
            @Nullable Graded latest,
            int maxScore,
            @Nullable Integer byHand) {
        /** Give the score that counts: the one set by hand, else that of the best submission. */
        public int counting() {
            if (byHand != null) {
                return byHand;
            }
            return best == null ? 0 : best.score();
        }
    }

    /** Hold a learner with a cell for each exercise that has something in it, by slug. */
    public record Row(Account learner, Map<String, Cell> cells) {
        public int total() {
            return cells.values().stream().mapToInt(Cell::counting).sum();
        }
    }

    /** List all learners by user name, also those who sent nothing; disabled ones only if they sent something. */
    @Transactional
    public List<Row> rows() {
        Map<Long, Map<String, Cell>> byLearner = cells.cells(0).stream()
                .collect(Collectors.groupingBy(Cell::accountId, Collectors.toMap(Cell::exercise, Function.identity())));
        return accounts.all().stream()
                .filter(account -> account.role() == Role.LEARNER)
                .map(account -> new Row(account, byLearner.getOrDefault(account.id(), Map.of())))
                .filter(row -> !row.learner().disabled() || !row.cells().isEmpty())
                .toList();
    }

    /** Give what one learner reached, by slug. */
    @Transactional
    public Map<String, Cell> of(long accountId) {
        return cells.cells(accountId).stream().collect(Collectors.toMap(Cell::exercise, Function.identity()));
    }
}
