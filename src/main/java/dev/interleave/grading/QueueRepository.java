package dev.interleave.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalInt;

/** Ask the queue's table what db-scheduler itself does not tell. */
@ApplicationScoped
class QueueRepository {
    private final EntityManager entities;

    QueueRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Count the waiting jobs that go before {@code job}, or give empty when it does not wait. */
    @Transactional
    OptionalInt ahead(String task, String job) {
        List<?> rows = entities.createNativeQuery("""
                        select (select count(*) from scheduled_tasks other
                                where other.task_name = mine.task_name and not other.picked
                                  and (-other.priority, other.execution_time, other.task_instance)
                                    < (-mine.priority, mine.execution_time, mine.task_instance))
                        from scheduled_tasks mine
                        where mine.task_name = ?1 and mine.task_instance = ?2 and not mine.picked
                        """)
                .setParameter(1, task)
                .setParameter(2, job)
                .getResultList();
        return rows.isEmpty() ? OptionalInt.empty() : OptionalInt.of(((Number) rows.getFirst()).intValue());
    }

    /** Count the jobs that wait or run. */
    @Transactional
    long depth(String task) {
        Object count = entities.createNativeQuery("select count(*) from scheduled_tasks where task_name = ?1")
                .setParameter(1, task)
                .getSingleResult();
        return ((Number) count).longValue();
    }

    /** Put back what a server of this name had begun before it was killed, as one more failed try; give how many. */
    @Transactional
    int putBack(String node) {
        return entities.createNativeQuery("""
                        update scheduled_tasks
                        set picked = false, picked_by = null, last_heartbeat = null, version = version + 1,
                            consecutive_failures = coalesce(consecutive_failures, 0) + 1
                        where picked and picked_by = ?1
                        """).setParameter(1, node).executeUpdate();
    }
}
