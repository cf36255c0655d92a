package dev.interleave.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ResultRepository implements PanacheRepositoryBase<SubmissionResult, SubmissionResult.Key> {
    Optional<SubmissionResult> newest(UUID submission) {
        return find("key.submission = ?1 order by key.round desc", submission).firstResultOptional();
    }

    /** List the results of all rounds of these submissions, later rounds last. */
    List<SubmissionResult> ofAll(Collection<UUID> submissions) {
        return list("key.submission in ?1 order by key.round", submissions);
    }
}
