package dev.interleave.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@ApplicationScoped
class DraftRepository implements PanacheRepositoryBase<Draft, Draft.Key> {
    /** Save in one statement, because two tabs may save at once. */
    void save(Draft.Key key, String sources, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into draft (account_id, exercise, sources, saved_at) values (?1, ?2, ?3, ?4)
                        on conflict (account_id, exercise) do update
                        set sources = excluded.sources, saved_at = excluded.saved_at
                        """)
                .setParameter(1, key.account())
                .setParameter(2, key.exercise())
                .setParameter(3, sources)
                .setParameter(4, now)
                .executeUpdate();
    }
}
