package dev.interleave.grading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Tells the listener which stage is running and keeps how long each took. */
final class Stages {
    private final Consumer<GradingEvent> listener;
    private final Map<String, Long> millis = new LinkedHashMap<>();

    Stages(Consumer<GradingEvent> listener) {
        this.listener = listener;
    }

    /** A step that may fail in its own way. */
    @FunctionalInterface
    interface Step<T, E extends Exception> {
        T run() throws E;
    }

    <T, E extends Exception> T run(String stage, Step<T, E> step, Predicate<T> passed) throws E {
        listener.accept(new GradingEvent.StageStarted(stage));
        long start = System.nanoTime();
        boolean good = false;
        try {
            T result = step.run();
            good = passed.test(result);
            return result;
        } finally {
            long took = (System.nanoTime() - start) / 1_000_000;
            millis.merge(stage, took, Long::sum);
            listener.accept(new GradingEvent.StageFinished(stage, good, took));
        }
    }

    Map<String, Long> millis() {
        return new LinkedHashMap<>(millis);
    }
}
