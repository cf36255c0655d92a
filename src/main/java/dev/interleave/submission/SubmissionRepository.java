package dev.interleave.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SubmissionRepository implements PanacheRepositoryBase<Submission, UUID> {
    Optional<Submission> findByKey(long accountId, String idempotencyKey) {
        return find("account.id = ?1 and idempotencyKey = ?2", accountId, idempotencyKey)
                .firstResultOptional();
    }

    /** Hold the submission's row until the transaction ends. */
    Optional<Submission> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    long countUnfinished(long accountId) {
        return count(
                "account.id = ?1 and state in (?2, ?3)", accountId, SubmissionState.QUEUED, SubmissionState.RUNNING);
    }

    List<Submission> newest(long accountId, int most) {
        return find("account.id = ?1 order by createdAt desc, id", accountId)
                .page(Page.ofSize(most))
                .list();
    }

    List<Submission> newest(long accountId, String exercise, int most) {
        return find("account.id = ?1 and exercise = ?2 order by createdAt desc, id", accountId, exercise)
                .page(Page.ofSize(most))
                .list();
    }
}
