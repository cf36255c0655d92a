package dev.interleave.submission;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Follow the grading of a submission: what is stored already, then what comes, then the end. */
@ApplicationScoped
class ProgressFeed {
    /** How often to look for events of a worker in another process, which can't wake us. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final GradingRecords records;
    private final Submissions submissions;
    private final ProgressSignals signals;
    private final Duration longestSilence;

    /**
     * Prepare.
     *
     * @param longestSilence how long a stage may take without a sign of life; what stands between browser and server gives up after a
     *     minute. Silence is noticed at the next look, so at most a second later.
     */
    ProgressFeed(
            GradingRecords records,
            Submissions submissions,
            ProgressSignals signals,
            @ConfigProperty(name = "interleave.progress.longest-silence", defaultValue = "15s")
                    Duration longestSilence) {
        this.longestSilence = longestSilence;
        this.records = records;
        this.submissions = submissions;
        this.signals = signals;
    }

    /**
     * Hold one thing to tell.
     *
     * @param seq number to go on from, 0 for what is told but not stored
     * @param payload JSON
     */
    record Step(long seq, String kind, String payload) {
        /** Says nothing but that somebody is there. */
        static final Step SIGN_OF_LIFE = new Step(0, "", "");
    }

    /** What to tell now, and whether that is all there will ever be. */
    record Look(List<ProgressEvent> events, Submissions.Graded graded, OptionalInt ahead) {
        boolean last() {
            return graded.submission().state().finished();
        }
    }

    /** Tell everything after {@code seq}; ends with {@code finished} when the submission has its result. */
    Multi<Step> follow(UUID submission, long seq) {
        return Multi.createFrom().emitter(emitter -> new Follower(submission, seq, emitter).begin());
    }

    @ActivateRequestContext
    Look look(UUID submission, long seq) {
        // The state before the events: whoever sees the end has then seen every event before it.
        Submissions.Graded graded = submissions.findGraded(submission).orElseThrow();
        return new Look(records.progressAfter(submission, seq), graded, submissions.ahead(graded.submission()));
    }

    /** One listener's place; looks happen one at a time, on worker threads, because they ask the database. */
    private final class Follower {
        private final UUID submission;
        private final MultiEmitter<? super Step> emitter;
        private final AtomicBoolean wanted = new AtomicBoolean();
        private final AtomicBoolean looking = new AtomicBoolean();
        private long seen;
        private int toldAhead = -1;
        private long lastTold;

        Follower(UUID submission, long seen, MultiEmitter<? super Step> emitter) {
            this.submission = submission;
            this.seen = seen;
            this.emitter = emitter;
        }

        void begin() {
            Runnable leave = signals.follow(submission, this::wake);
            ScheduledFuture<?> timer = Infrastructure.getDefaultWorkerPool()
                    .scheduleAtFixedRate(
                            this::wake, LOOK_AGAIN.toMillis(), LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            emitter.onTermination(() -> {
                timer.cancel(false);
                leave.run();
            });
            // An answer begins with its first word: without one a listener waits for the first event to know of
            // success.
            emit(Step.SIGN_OF_LIFE);
            wake();
        }

        private void emit(Step step) {
            lastTold = System.nanoTime();
            emitter.emit(step);
        }

        private void wake() {
            wanted.set(true);
            Infrastructure.getDefaultExecutor().execute(this::lookWhileWanted);
        }

        private void lookWhileWanted() {
            while (wanted.get() && !emitter.isCancelled() && looking.compareAndSet(false, true)) {
                try {
                    wanted.set(false);
                    tell(look(submission, seen));
                } catch (RuntimeException e) {
                    emitter.fail(e);
                } finally {
                    looking.set(false);
                }
            }
        }

        private void tell(Look look) {
            for (ProgressEvent event : look.events()) {
                seen = event.seq();
                emit(new Step(event.seq(), event.kind(), event.payload()));
            }
            look.ahead().ifPresent(this::tellAhead);
            if (look.last()) {
                emit(new Step(0, "finished", finished(look.graded())));
                emitter.complete();
            } else if (System.nanoTime() - lastTold > longestSilence.toNanos()) {
                emit(Step.SIGN_OF_LIFE);
            }
        }

        private void tellAhead(int ahead) {
            if (ahead != toldAhead) {
                toldAhead = ahead;
                emit(new Step(0, "queued", "{\"ahead\":" + ahead + "}"));
            }
        }
    }

    private static String finished(Submissions.Graded graded) {
        return graded.result()
                .map(result -> "{\"verdict\":\"%s\",\"score\":%d,\"maxScore\":%d}"
                        .formatted(result.verdict(), result.score(), result.maxScore()))
                .orElse("{}");
    }
}
