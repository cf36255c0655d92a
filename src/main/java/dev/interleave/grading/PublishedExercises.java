package dev.interleave.grading;

import dev.interleave.exercise.Companions;
import dev.interleave.exercise.CourseOrder;
import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.ExerciseCatalog;
import dev.interleave.exercise.ExerciseFolder;
import dev.interleave.exercise.ExerciseFolder.Reading;
import dev.interleave.exercise.ExerciseFolders;
import dev.interleave.exercise.FolderProblem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Publish exercises from folders and follow their changes: a new or changed folder is published when its self-test passes,
 * until then the version before it stays.
 *
 * <p>Folders that come along with the program were tested when it was built, so they are published at the start as they are.
 * Other folders are tested once a content; what passed is remembered over restarts. A test that the machine could not carry
 * out is tried again, after ever longer pauses.
 */
public final class PublishedExercises implements ExerciseCatalog, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(PublishedExercises.class);
    private static final int LOOK_AGAIN_SECONDS = 2;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 6;

    private final ExerciseFolders ours;
    private final ExerciseFolders others;
    private final SelfTest selfTest;
    private final TestedExercises tested;
    private final InstantSource clock;
    private final Map<Path, String> seen = new HashMap<>();
    private final Map<Path, Retry> retries = new HashMap<>();
    private final Map<String, Exercise> published = new ConcurrentHashMap<>();
    private final Map<String, List<FolderProblem>> problems = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("exercise-watch").daemon(true).factory());

    /**
     * @param ours folders that come along with the program
     * @param others folders that the operator added
     */
    public PublishedExercises(ExerciseFolders ours, ExerciseFolders others, SelfTest selfTest, TestedExercises tested) {
        this(ours, others, selfTest, tested, InstantSource.system());
    }

    PublishedExercises(
            ExerciseFolders ours,
            ExerciseFolders others,
            SelfTest selfTest,
            TestedExercises tested,
            InstantSource clock) {
        this.ours = ours;
        this.others = others;
        this.selfTest = selfTest;
        this.tested = tested;
        this.clock = clock;
    }

    /** A content that could not be judged so many times, and when it is looked at again. */
    private record Retry(int tries, Instant due) {}

    /** Publish what comes along, then look at the rest and at what changes, in the background. */
    public void start() {
        ours.list().forEach(folder -> look(folder, true));
        watch.scheduleWithFixedDelay(this::lookAtAll, 0, LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
    }

    /** Look once at everything; for one thread at a time. */
    void lookAtAll() {
        try {
            Set<String> present = new HashSet<>();
            for (ExerciseFolders folders : List.of(ours, others)) {
                for (Path folder : folders.list()) {
                    if (present.add(slug(folder))) {
                        look(folder, false);
                    }
                }
            }
            published.keySet().retainAll(present);
            problems.keySet().retainAll(present);
            seen.keySet().removeIf(folder -> !present.contains(slug(folder)));
            retries.keySet().retainAll(seen.keySet());
        } catch (RuntimeException e) {
            LOG.warn("the exercise folders could not be looked at; the published exercises stay as they are", e);
        }
    }

    private void look(Path folder, boolean trusted) {
        String stamp = FolderStamp.of(folder);
        if (!stamp.equals(seen.put(folder, stamp))) {
            retries.remove(folder);
        } else if (!isDue(folder)) {
            return;
        }
        switch (ExerciseFolder.read(folder)) {
            case Reading.Read read -> consider(folder, read, trusted);
            case Reading.Refused refused -> refuse(refused.slug(), refused.problems());
        }
    }

    private boolean isDue(Path folder) {
        Retry retry = retries.get(folder);
        return retry != null && !retry.due().isAfter(clock.instant());
    }

    private void consider(Path folder, Reading.Read read, boolean trusted) {
        List<FolderProblem> clashes = new Companions(published.values()).problemsOf(read.exercise());
        if (!clashes.isEmpty()) {
            refuse(read.slug(), clashes);
            return;
        }
        if (trusted || tested.passed(read.slug(), read.fingerprint())) {
            publish(read.exercise());
            return;
        }
        LOG.infof("testing exercise %s before it is published", read.slug());
        SelfTest.Result result = selfTest.run(read);
        if (result.inconclusive()) {
            tryAgainLater(folder);
        } else {
            retries.remove(folder);
        }
        if (result.passed()) {
            tested.remember(read.slug(), read.fingerprint());
            publish(read.exercise());
        } else {
            refuse(read.slug(), result.problems());
        }
    }

    private void tryAgainLater(Path folder) {
        int tries = retries.containsKey(folder) ? retries.get(folder).tries() : 0;
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
        retries.put(folder, new Retry(tries + 1, clock.instant().plus(pause)));
        LOG.infof("exercise %s could not be judged; it is tried again in %d s", slug(folder), pause.toSeconds());
    }

    private void publish(Exercise exercise) {
        problems.remove(exercise.slug());
        Exercise before = published.put(exercise.slug(), exercise);
        LOG.debugf("exercise %s is published%s", exercise.slug(), before == null ? "" : " in a new version");
    }

    private void refuse(String slug, List<FolderProblem> found) {
        problems.put(slug, List.copyOf(found));
        LOG.warnf(
                "exercise %s is not published%s; the first of %d problems: %s",
                slug,
                published.containsKey(slug) ? " in its new version, the one before stays" : "",
                found.size(),
                found.isEmpty() ? "its self-test was inconclusive" : found.getFirst());
    }

    private static String slug(Path folder) {
        return folder.getFileName().toString();
    }

    @Override
    public List<Exercise> all() {
        return CourseOrder.of(published.values());
    }

    @Override
    public Optional<Exercise> find(String slug) {
        return Optional.ofNullable(published.get(slug));
    }

    @Override
    public Map<String, List<FolderProblem>> problems() {
        return Map.copyOf(problems);
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
