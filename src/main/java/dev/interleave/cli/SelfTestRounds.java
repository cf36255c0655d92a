package dev.interleave.cli;

import dev.interleave.exercise.ExerciseFolder.Reading;
import dev.interleave.grading.SelfTest;
import dev.interleave.grading.SelfTest.Outcome;
import dev.interleave.grading.SelfTest.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Runs rounds of the self-test, one grade more at a time than there are processors, three at most: programs that hang and children that start
 * keep no processor busy.
 */
final class SelfTestRounds implements AutoCloseable {
    private static final int MOST_AT_ONCE = 3;

    private final SelfTest selfTest;
    private final boolean whole;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors() + 1),
            Thread.ofPlatform().daemon().name("self-test-", 0).factory());

    /** {@code whole} tells that all references and mistakes of each exercise are graded, not others or a sample. */
    SelfTestRounds(SelfTest selfTest, boolean whole) {
        this.selfTest = selfTest;
        this.whole = whole;
    }

    /**
     * Test all exercises once.
     *
     * @param progress is told each outcome as soon as it and all before it are known
     * @param finished is told each exercise's result right after its last outcome
     */
    List<Result> run(
            List<Reading> exercises, OptionalLong seed, Consumer<Outcome> progress, Consumer<Result> finished) {
        List<Started> started =
                exercises.stream().map(exercise -> start(exercise, seed)).toList();
        var results = new ArrayList<Result>();
        for (Started each : started) {
            Result result = each.result(progress);
            finished.accept(result);
            results.add(result);
        }
        return results;
    }

    private Started start(Reading exercise, OptionalLong seed) {
        return switch (exercise) {
            case Reading.Refused(String slug, var problems) -> progress -> new Result(slug, List.of(), problems, false);
            case Reading.Read read -> {
                // In this order, so that whoever waits for the check waits for something that runs.
                var check = workers.submit(() -> selfTest.check(read));
                List<Future<Outcome>> grades = read.references().stream()
                        .map(reference -> workers.submit(() ->
                                check.get().isPresent() ? null : selfTest.grade(read.exercise(), reference, seed)))
                        .toList();
                boolean all = whole && seed.isEmpty();
                yield progress -> {
                    List<Outcome> outcomes = outcomes(grades, progress);
                    return get(check)
                            .orElseGet(() ->
                                    all ? Result.of(read.slug(), outcomes) : Result.ofSome(read.slug(), outcomes));
                };
            }
        };
    }

    private static List<Outcome> outcomes(List<Future<Outcome>> grades, Consumer<Outcome> progress) {
        var outcomes = new ArrayList<Outcome>();
        for (Future<Outcome> grade : grades) {
            Outcome outcome = get(grade);
            if (outcome != null) {
                outcomes.add(outcome);
                progress.accept(outcome);
            }
        }
        return outcomes;
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a grade of the self-test failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the self-test was interrupted", e);
        }
    }

    /** An exercise whose grades are queued. */
    private interface Started {
        Result result(Consumer<Outcome> progress);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
