package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.HappensBefore;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Initialises the classes of the program anew in each schedule. The instrumenter gives every class of the program that has statics or a
 * static initialiser these members, and puts a call of {@code $init$} wherever the language initialises a class (new, static call, static
 * field other than a constant, reflection):
 *
 * <pre>{@code
 * public static int $epoch$;                       // the schedule in which the class was last initialised
 * public static void $init$() {
 *     if ($epoch$ != Statics.epoch && Statics.enter(C.class)) {
 *         try {
 *             // zero all statics, put constants back, superclass' $init$(), then the code of the old <clinit>
 *             $epoch$ = Statics.epoch;
 *             Statics.leave(C.class);
 *         } catch (Throwable failure) {
 *             throw Statics.failed(C.class, failure);
 *         }
 *     }
 * }
 * }</pre>
 *
 * The real {@code <clinit>} disappears, so that a thread that is stopped inside an initialiser doesn't pin its carrier, and two classes that
 * initialise each other deadlock visibly.
 */
public final class Statics {
    /** Number of the schedule that runs, from 1. */
    public static int epoch;

    /** Slot of a class for having been initialised: its monitor is something else. */
    private static final long INITIALISED = -2;

    private static final Map<Class<?>, State> STATES = new HashMap<>();

    /** How far the initialisation of one class is. */
    static final class State {
        final Class<?> type;
        int epoch;

        @Nullable
        Fiber initialiser;

        boolean failed;

        State(Class<?> type) {
            this.type = type;
        }
    }

    private Statics() {}

    /**
     * Ask for the right to initialise a class. Returns false if it is initialised, or if this very thread is at it; waits while another
     * thread is.
     *
     * @throws NoClassDefFoundError if its initialiser has failed earlier in this schedule
     */
    public static boolean enter(Class<?> type) {
        Fiber fiber = Scheduler.running();
        State state = STATES.get(type);
        if (state == null) {
            state = new State(type);
            STATES.put(type, state);
        }
        if (state.epoch != epoch && fiber != null && fiber.muted == 0) {
            Scheduler.announce(fiber, Operation.CLASS_INIT, type, 0, fiber.site);
            Scheduler.turn(fiber);
        }
        if (state.epoch != epoch) {
            state.epoch = epoch;
            state.initialiser = fiber;
            state.failed = false;
            return true;
        }
        if (fiber == null || state.initialiser == fiber) {
            return false;
        }
        while (state.initialiser != null) {
            Scheduler.announce(fiber, Operation.CLASS_INIT, type, 0, fiber.site);
            Scheduler.schedule.block(fiber, Fiber.ON_CLASS, state, Fiber.NEVER);
        }
        HappensBefore.acquireSlot(fiber, type, INITIALISED);
        if (state.failed) {
            throw new NoClassDefFoundError("Could not initialize class " + type.getName());
        }
        return false;
    }

    /** Note that a class is initialised; happens before whatever uses it. */
    public static void leave(Class<?> type) {
        done(type, false);
    }

    /** Note that an initialiser has failed and return what the language wants thrown: an Error as it is, else ExceptionInInitializerError. */
    public static Error failed(Class<?> type, Throwable failure) {
        done(type, true);
        return failure instanceof Error error ? error : new ExceptionInInitializerError(failure);
    }

    private static void done(Class<?> type, boolean failed) {
        State state = STATES.get(type);
        Fiber fiber = Scheduler.running();
        if (state == null || state.epoch != epoch) {
            return;
        }
        state.failed = failed;
        state.initialiser = null;
        if (fiber != null) {
            HappensBefore.releaseSlot(fiber, type, INITIALISED);
            Scheduler.schedule.wakeAll(Fiber.ON_CLASS, state);
        }
    }
}
