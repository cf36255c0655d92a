package lab.kit.grading;

/**
 * Hold what was seen from outside the box, which a submission cannot forge.
 *
 * @param explored whether the engine chose the interleaving: then nothing can be said about real time or about who
 *     overlapped whom, only about results
 * @param processesStarted child processes that the case started, -1 where this host cannot tell
 * @param processesAlive child processes alive when the observation came, -1 where this host cannot tell
 * @param site what the local site saw, empty for an exercise without one
 */
public record Evidence(boolean explored, int processesStarted, int processesAlive, SiteLog site) {
    /** Give the evidence of a native run that started no process and asked no site; for tests of a rule. */
    public static Evidence nothing() {
        return new Evidence(false, 0, 0, SiteLog.empty());
    }
}
