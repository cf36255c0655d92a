package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.Accesses;
import dev.interleave.box.engine.rt.detect.Values;
import org.jspecify.annotations.Nullable;

/**
 * Follows the straight path until a thread that has read a variable at one of two sites is about to write it, lets another thread write it
 * first, and goes on straight: a lost update with two switches, which is what a reader understands best.
 */
final class LosingUpdate extends Strategy {
    /** So many decisions are given to the others for a write that changes something. */
    private static final int MOST_REPEATED = 40;

    private final int first;
    private final int second;
    private @Nullable Object object;
    private long slot;
    private @Nullable Fiber reader;
    private @Nullable Fiber delayed;
    private boolean over;
    private int skipped;
    private @Nullable String before;
    private boolean changed;
    private int repeated;

    /**
     * Prepare.
     *
     * @param skipped how many times to let a thread write what it is about to write
     */
    LosingUpdate(int first, int second, int skipped) {
        this.first = first;
        this.second = second;
        this.skipped = skipped;
    }

    @Override
    void begin() {
        Accesses.turns(first, second);
    }

    /** Tell whether an update was lost. */
    boolean lost() {
        return over;
    }

    /** Tell whether what was lost was a change, as far as one can see. */
    boolean lostChange() {
        return changed;
    }

    @Override
    void chosen(Fiber fiber) {
        if (over && (changed || delayed == null) || !watches(fiber)) {
            return;
        }
        if (delayed == null) {
            if (fiber.operation == Operation.READ) {
                reader = fiber;
                object = fiber.object;
                slot = fiber.slot;
            } else if (fiber == reader) {
                reader = null;
            }
        } else if (fiber != delayed && fiber.operation == Operation.WRITE && isSame(fiber)) {
            before = over ? before : Values.at(object, slot);
            over = true;
        }
    }

    @Override
    Fiber pick(int point, Fiber[] candidates, int count, @Nullable Fiber running, Fiber straight) {
        if (over && delayed == null) {
            return straight;
        }
        if (over) {
            changed = before == null || !before.equals(Values.at(object, slot));
            if (changed || ++repeated >= MOST_REPEATED) {
                return back(candidates, count, straight);
            }
        }
        if (delayed == null && running != null && running == reader && writes(running) && skipped-- <= 0) {
            delayed = running;
        }
        return delayed == null || straight != delayed ? straight : other(candidates, count, straight);
    }

    /** Return to the thread that was delayed, once. */
    private Fiber back(Fiber[] candidates, int count, Fiber straight) {
        for (int i = 0; i < count; i++) {
            if (candidates[i] == delayed) {
                delayed = null;
                return candidates[i];
            }
        }
        return straight;
    }

    private static Fiber other(Fiber[] candidates, int count, Fiber straight) {
        for (int i = 0; i < count; i++) {
            if (candidates[i] != straight) {
                return candidates[i];
            }
        }
        return straight;
    }

    private boolean writes(Fiber fiber) {
        return watches(fiber) && fiber.operation == Operation.WRITE && isSame(fiber);
    }

    private boolean isSame(Fiber fiber) {
        return fiber.object == object && fiber.slot == slot;
    }

    private boolean watches(Fiber fiber) {
        return (fiber.operation == Operation.READ || fiber.operation == Operation.WRITE) && Accesses.isTurn(fiber.site);
    }

    @Override
    int decide(int point, int kind, int arity) {
        return 0;
    }
}
