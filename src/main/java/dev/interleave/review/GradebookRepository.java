package dev.interleave.review;

import dev.interleave.exercise.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class GradebookRepository {
    /**
     * The newest round of each submission that was judged by everything; of these, by learner and exercise, the best and the
     * latest, and the score set by hand last.
     */
    private static final String CELLS = """
            with graded as (
                select distinct on (s.id) s.account_id, s.exercise, s.id, s.created_at, r.verdict, r.score, r.max_score
                from submission s join submission_result r on r.submission_id = s.id
                where s.scope = 'EVERYTHING' and r.verdict <> 'INCONCLUSIVE' and (?1 = 0 or s.account_id = ?1)
                order by s.id, r.round desc
            ), best as (
                select distinct on (account_id, exercise) * from graded
                order by account_id, exercise, score desc, (verdict = 'ACCEPTED') desc, created_at
            ), latest as (
                select distinct on (account_id, exercise) * from graded
                order by account_id, exercise, created_at desc, id
            ), by_hand as (
                select distinct on (account_id, exercise) account_id, exercise, new_score from score_override
                where ?1 = 0 or account_id = ?1
                order by account_id, exercise, id desc
            )
            select account_id, exercise, b.id, b.verdict, b.score, b.max_score, l.id, l.verdict, l.score, h.new_score
            from best b
            join latest l using (account_id, exercise)
            full join by_hand h using (account_id, exercise)
            order by account_id, exercise
            """;

    private final EntityManager entities;

    GradebookRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * List all cells.
     *
     * @param accountId a learner, or 0 for all
     */
    List<Gradebook.Cell> cells(long accountId) {
        List<?> rows = entities.createNativeQuery(CELLS, Object[].class)
                .setParameter(1, accountId)
                .getResultList();
        return rows.stream().map(row -> cell((Object[]) row)).toList();
    }

    private static Gradebook.Cell cell(Object[] row) {
        return new Gradebook.Cell(
                ((Number) row[0]).longValue(),
                (String) row[1],
                grade(row[2], row[3], row[4]),
                grade(row[6], row[7], row[8]),
                row[5] == null ? 0 : ((Number) row[5]).intValue(),
                row[9] == null ? null : ((Number) row[9]).intValue());
    }

    private static Gradebook.@Nullable Graded grade(
            @Nullable Object id, @Nullable Object verdict, @Nullable Object score) {
        return id == null || verdict == null || score == null
                ? null
                : new Gradebook.Graded((UUID) id, Verdict.valueOf((String) verdict), ((Number) score).intValue());
    }
}
