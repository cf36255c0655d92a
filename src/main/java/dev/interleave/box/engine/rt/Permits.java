package dev.interleave.box.engine.rt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers which fibers hold permits of a semaphore, so that a deadlock of semaphores used as locks shows its cycle. */
final class Permits {
    private final List<Held> held = new ArrayList<>();
    private final List<Object> signals = new ArrayList<>();

    private static final class Held {
        final Object semaphore;
        final Fiber fiber;
        int count;

        Held(Object semaphore, Fiber fiber) {
            this.semaphore = semaphore;
            this.fiber = fiber;
        }
    }

    void acquired(Object semaphore, Fiber fiber, int count) {
        of(semaphore, fiber).count += count;
    }

    /** Give permits back; whoever gives more than it took uses the semaphore to signal, so that nobody holds its permits as a lock. */
    void released(Object semaphore, Fiber fiber, int count) {
        Held own = find(semaphore, fiber);
        if (own == null || own.count < count) {
            if (!signals.contains(semaphore)) {
                signals.add(semaphore);
            }
            return;
        }
        own.count -= count;
        if (own.count == 0) {
            held.remove(own);
        }
    }

    /** Return one fiber that holds permits, or null if none does. */
    @Nullable
    Fiber holder(@Nullable Object semaphore) {
        for (Held each : held) {
            if (each.semaphore == semaphore && !signals.contains(semaphore)) {
                return each.fiber;
            }
        }
        return null;
    }

    private Held of(Object semaphore, Fiber fiber) {
        Held found = find(semaphore, fiber);
        if (found == null) {
            found = new Held(semaphore, fiber);
            held.add(found);
        }
        return found;
    }

    private @Nullable Held find(Object semaphore, Fiber fiber) {
        for (Held each : held) {
            if (each.semaphore == semaphore && each.fiber == fiber) {
                return each;
            }
        }
        return null;
    }
}
