package dev.interleave.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ProgressRepository implements PanacheRepositoryBase<ProgressEvent, Long> {
    List<ProgressEvent> after(UUID submission, long seq) {
        return list("submission = ?1 and seq > ?2 order by seq", submission, seq);
    }

    /** Let this transaction commit without waiting for the disk: progress may be lost in a crash, results may not. */
    void dontWaitForDisk() {
        getEntityManager()
                .createNativeQuery("set local synchronous_commit = off")
                .executeUpdate();
    }
}
