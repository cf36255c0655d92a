package dev.interleave.grading;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.interleave.submission.GradingRequests;
import dev.interleave.submission.GradingRound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Queue grading work in PostgreSQL and hand it to the worker: nothing is lost when a server dies, urgent work goes first,
 * and learners who send much wait for those who send little.
 */
@ApplicationScoped
public class GradingQueue implements GradingRequests {
    static final String TASK = "grade";

    private static final Logger LOG = Logger.getLogger(GradingQueue.class);
    private static final int MISSED_HEARTBEATS = 4;
    /** The scheduler stores no more of a name, so a longer one would not be found again. */
    private static final int LONGEST_NAME = 50;
    /** Each unfinished submission of a learner puts the next one behind what others send within this time. */
    private static final Duration TURN = Duration.ofMinutes(1);
    /** How far back turns begin: only jobs whose time has come are picked, so a later turn must still be in the past. */
    private static final Duration HEAD_START = Duration.ofHours(1);

    private final DataSource database;
    private final QueueRepository repository;
    private final Worker worker;
    private final QueueSettings settings;
    private final TransactionSynchronizationRegistry transactions;
    private final InstantSource time;
    private final String node;
    private final Scheduler scheduler;

    GradingQueue(
            DataSource database,
            QueueRepository repository,
            Worker worker,
            QueueSettings settings,
            TransactionSynchronizationRegistry transactions,
            InstantSource time) {
        this.database = database;
        this.repository = repository;
        this.worker = worker;
        this.settings = settings;
        this.transactions = transactions;
        this.time = time;
        this.node = node(settings);
        this.scheduler = scheduler();
    }

    private static String node(QueueSettings settings) {
        String name = settings.node().orElseGet(() -> "node-" + UUID.randomUUID());
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("interleave.queue.node has more than " + LONGEST_NAME + " characters");
        }
        return name;
    }

    private Scheduler scheduler() {
        return Scheduler.create(database, task())
                .schedulerName(() -> node)
                .threads(threads())
                .pollingInterval(settings.polling())
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .enablePriority()
                .build();
    }

    private CustomTask<Void> task() {
        return Tasks.custom(TASK, Void.class)
                .onFailure(this::tryAgain)
                .onDeadExecution(this::tryAgain)
                .execute((job, context) -> {
                    work(job, context);
                    return (complete, operations) -> operations.remove();
                });
    }

    private int threads() {
        return settings.threads().orElse(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    /** Begin to work if this server is a worker. */
    public void start() {
        if (!settings.worker()) {
            LOG.info("this server queues submissions and leaves the grading to other servers on the same database");
            return;
        }
        int begun = repository.putBack(node);
        if (begun > 0) {
            LOG.infof("%d gradings were cut off when this server last stopped; they start again now", begun);
        }
        scheduler.start();
    }

    /** Stop working; what is being graded is given a few seconds, then it is left for the next start. */
    public void stop() {
        scheduler.stop();
    }

    @Override
    public void request(GradingRound round, Urgency urgency, int waiting) {
        Instant turn = time.instant().minus(HEAD_START).plus(TURN.multipliedBy(Math.min(waiting, 50)));
        scheduler.schedule(new TaskInstance.Builder<Void>(TASK, round.job())
                .priority(priority(urgency))
                .scheduledTo(turn));
        lookAfterCommit();
    }

    private static int priority(Urgency urgency) {
        return switch (urgency) {
            case INTERACTIVE -> 100;
            case BACKGROUND -> 10;
        };
    }

    /** Not before: a worker that looks too early sees nothing and sleeps. */
    private void lookAfterCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED && settings.worker()) {
                    scheduler.triggerCheckForDueExecutions();
                }
            }
        });
    }

    @Override
    public OptionalInt ahead(GradingRound round) {
        return repository.ahead(TASK, round.job());
    }

    /** Count the submissions that wait or are being graded. */
    public long depth() {
        return repository.depth(TASK);
    }

    private void work(TaskInstance<Void> job, ExecutionContext context) {
        int attempt = context.getExecution().consecutiveFailures + 1;
        worker.work(GradingRound.ofJob(job.getId()), attempt);
    }

    private void tryAgain(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        operations.reschedule(complete, time.instant().plus(settings.retryAfter()));
    }
}
