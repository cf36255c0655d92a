package dev.interleave.web;

import dev.interleave.exercise.Verdict;

/**
 * Say a verdict in words for a beginner.
 *
 * @param title a few words
 * @param meaning one sentence: what happened
 * @param advice one sentence: what to do next
 * @param tone {@code good}, {@code bad}, {@code warn}, {@code hand} or {@code plain}; chooses colour and icon
 */
public record VerdictWords(String title, String meaning, String advice, String tone) {
    public static VerdictWords of(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> new VerdictWords("Accepted", "Everything that was tried went well.", "", "good");
            case COMPILE_ERROR ->
                bad(
                        "Does not compile",
                        "The compiler refused your code, so nothing was run.",
                        "Start with the first problem; later ones often go away with it.");
            case FORBIDDEN ->
                bad(
                        "Not allowed here",
                        "Your code uses something that this exercise does not allow.",
                        "Each problem below names it and says why; use the way that the statement asks for.");
            case TIME_LIMIT ->
                bad(
                        "Took too long",
                        "A case was stopped because it did not end in time.",
                        "Look for a loop that never ends, or for work that could be done at the same time.");
            case MEMORY_LIMIT ->
                bad(
                        "Too much memory or too many threads",
                        "A case was stopped because it needed more memory, threads or processes than the exercise gives.",
                        "Look for collections that only grow, and for more threads or processes than needed.");
            case OUTPUT_LIMIT ->
                bad(
                        "Printed too much",
                        "A case was stopped because it printed more than the exercise allows.",
                        "Remove debugging output, or print once instead of in a loop.");
            case RUNTIME_ERROR ->
                bad(
                        "Ended with an error",
                        "Your code threw an exception or ended the program.",
                        "Read the exception and the first line of its stack that is yours.");
            case DATA_RACE ->
                bad(
                        "Data race",
                        "Two threads use the same variable, at least one writes, and nothing says who comes first.",
                        "Order the two: with a lock around both, with join before reading, or with an atomic.");
            case DEADLOCK ->
                bad(
                        "Deadlock",
                        "Threads wait for each other for ever.",
                        "See below who waits for what: take locks in the same order everywhere, give each back in finally,"
                                + " and see that somebody signals what is waited for.");
            case LOST_WAKE_UP ->
                bad(
                        "Lost wake-up",
                        "A thread waits for a signal that was given before it began to wait.",
                        "Check the condition in a loop while holding the lock, and signal while holding it too.");
            case LIVELOCK ->
                bad(
                        "Livelock",
                        "Threads keep running but none gets anywhere.",
                        "Wait for a change by blocking instead of asking again and again.");
            case WRONG_ANSWER ->
                bad(
                        "Wrong answer",
                        "Your code ran to its end but gave another result than the task asks for.",
                        "Compare expected and seen in the first case that failed.");
            case NOT_CONCURRENT ->
                bad(
                        "Not concurrent",
                        "The result is right, but the parts ran one after the other.",
                        "Begin all parts before you wait for any of them.");
            case NOT_JOINED ->
                bad(
                        "Did not wait",
                        "Your code returned before everything it had begun was finished.",
                        "Wait for each thread, process or future before you return.");
            case LEAK ->
                bad(
                        "Left something running",
                        "After your code returned, a thread, executor or child process was still there.",
                        "Close what you open: try-with-resources for executors, join for threads, waitFor for processes.");
            case TOO_SLOW ->
                bad(
                        "Not fast enough",
                        "The result is right, but it keeps a core busy for nothing, or more cores don't make it as much faster as expected.",
                        "Let who waits sleep until it is woken; and look at what limits the speed: work done one after the other, or waiting for a lock.");
            case INCONCLUSIVE ->
                new VerdictWords(
                        "Could not be judged",
                        "This is the platform's fault, not yours, and costs you nothing.",
                        "Submit again; if it happens once more, tell your instructor.",
                        "warn");
        };
    }

    /** Say the verdict of a run of the visible cases, which gives no points. */
    static VerdictWords ofRun(Verdict verdict) {
        return verdict == Verdict.ACCEPTED
                ? new VerdictWords(
                        "Visible cases passed",
                        "Your code did well in all of them.",
                        "Now submit it to be judged on everything.",
                        "good")
                : of(verdict);
    }

    /** Say that one case went well; the submission may still be refused. */
    static VerdictWords passed() {
        return new VerdictWords("Passed", "", "", "good");
    }

    /** Say that a part of the rubric has no fault of its own, though fewer points than it could have. */
    static VerdictWords inProportion() {
        return new VerdictWords("No fault of its own", "", "", "plain");
    }

    /** Say that an instructor gave the score, whatever the verdict was. */
    static VerdictWords setByHand() {
        return new VerdictWords("Set by hand", "", "", "hand");
    }

    private static VerdictWords bad(String title, String meaning, String advice) {
        return new VerdictWords(title, meaning, advice, "bad");
    }
}
