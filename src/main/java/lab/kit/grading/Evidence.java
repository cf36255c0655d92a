package lab.kit.grading;

/**
 * Hold what was seen from outside the box, which a submission cannot forge.
 *
 * @param explored whether the engine chose the interleaving: then nothing can be said about real time or about who
 *     overlapped whom, only about results
 * @param processesStarted child processes that the case started, -1 where this host cannot tell
 * @param processesAlive child processes alive when the observation came, -1 where this host cannot tell
 */
public record Evidence(boolean explored, int processesStarted, int processesAlive) {
    /** Evidence of a run that started no process. */
    public static Evidence nothing() {
        return new Evidence(false, 0, 0);
    }
}
