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

/** Runs rounds of the self-test, as many grades at a time as there are processors, two at most. */
final class SelfTestRounds implements AutoCloseable {
    private static final int MOST_AT_ONCE = 2;

    private final SelfTest selfTest;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors()),
            Thread.ofPlatform().daemon().name("self-test-", 0).factory());

    SelfTestRounds(SelfTest selfTest) {
        this.selfTest = selfTest;
    }

    /** Test all exercises once; tells each outcome as soon as it and all before it are known. */
    List<Result> run(List<Reading> exercises, OptionalLong seed, Consumer<Outcome> progress) {
        List<Started> started =
                exercises.stream().map(exercise -> start(exercise, seed)).toList();
        var results = new ArrayList<Result>();
        for (Started each : started) {
            results.add(each.result(progress));
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
                yield progress -> result(read.slug(), check, grades, progress);
            }
        };
    }

    private static Result result(
            String slug,
            Future<java.util.Optional<Result>> check,
            List<Future<Outcome>> grades,
            Consumer<Outcome> progress) {
        var outcomes = new ArrayList<Outcome>();
        for (Future<Outcome> grade : grades) {
            Outcome outcome = get(grade);
            if (outcome != null) {
                outcomes.add(outcome);
                progress.accept(outcome);
            }
        }
        return get(check).orElseGet(() -> Result.of(slug, outcomes));
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
