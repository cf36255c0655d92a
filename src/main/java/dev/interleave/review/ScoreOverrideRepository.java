package dev.interleave.review;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class ScoreOverrideRepository implements PanacheRepository<ScoreOverride> {
    List<ScoreOverride> newestFirst(long accountId, String exercise) {
        return list("accountId = ?1 and exercise = ?2 order by id desc", accountId, exercise);
    }
}
