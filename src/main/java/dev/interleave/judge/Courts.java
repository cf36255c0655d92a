package dev.interleave.judge;

import dev.interleave.sandbox.Sandbox;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keep courts warm: a grade borrows one and gives it back.
 *
 * <p>Holds at most {@value #MOST} idle ones and closes the one that was idle longest. Safe from any thread.
 */
public final class Courts implements AutoCloseable {
    private static final int MOST = 4;

    private final Sandbox sandbox;
    private final Map<String, Deque<Court>> idle = new LinkedHashMap<>();
    private int count;
    private boolean closed;

    public Courts(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Take an idle court of this version of the exercise, or open one. */
    public Court borrow(PreparedExercise exercise) throws CourtException {
        synchronized (this) {
            Deque<Court> courts = idle.get(key(exercise));
            if (courts != null && !courts.isEmpty()) {
                count--;
                return courts.pop();
            }
        }
        return Court.open(sandbox, exercise);
    }

    /** Give back a court that works; one that failed is to be closed instead. */
    public synchronized void giveBack(PreparedExercise exercise, Court court) {
        if (closed) {
            court.close();
            return;
        }
        String key = key(exercise);
        Deque<Court> courts = idle.remove(key);
        courts = courts == null ? new ArrayDeque<>() : courts;
        courts.push(court);
        idle.put(key, courts);
        if (++count > MOST) {
            closeOldest();
        }
    }

    private void closeOldest() {
        for (Deque<Court> courts : idle.values()) {
            if (!courts.isEmpty()) {
                courts.removeLast().close();
                count--;
                break;
            }
        }
        idle.values().removeIf(Deque::isEmpty);
    }

    private static String key(PreparedExercise exercise) {
        return exercise.exercise().slug() + "@" + exercise.exercise().version();
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.values().forEach(courts -> courts.forEach(Court::close));
        idle.clear();
        count = 0;
    }
}
