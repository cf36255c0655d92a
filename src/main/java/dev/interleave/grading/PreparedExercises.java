package dev.interleave.grading;

import dev.interleave.exercise.Exercise;
import dev.interleave.judge.Preparation;
import dev.interleave.judge.PreparedExercise;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the latest exercises prepared, so that their author's code is compiled once. Safe from any thread. */
final class PreparedExercises {
    private static final int MOST = 64;

    private final Preparation preparation;
    private final Map<String, PreparedExercise> prepared = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PreparedExercise> eldest) {
            return size() > MOST;
        }
    };

    PreparedExercises(Preparation preparation) {
        this.preparation = preparation;
    }

    Preparation.Result of(Exercise exercise) {
        String key = exercise.slug() + "@" + exercise.version();
        synchronized (this) {
            PreparedExercise known = prepared.get(key);
            if (known != null && known.exercise().equals(exercise)) {
                return new Preparation.Result.Prepared(known);
            }
        }
        Preparation.Result result = preparation.prepare(exercise);
        if (result instanceof Preparation.Result.Prepared(PreparedExercise fresh)) {
            synchronized (this) {
                prepared.put(key, fresh);
            }
        }
        return result;
    }
}
