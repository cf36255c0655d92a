package dev.interleave.speedup;

import dev.interleave.exercise.Verdict;
import dev.interleave.judge.Finding;

/** A way to look faster than one is; each is {@link Verdict#FORBIDDEN} and a finding of its own kind. */
enum Cheat {
    RESULT_CACHE(
            "result-cache",
            "Answers are kept from one call to the next: asked the same question again, it computes next to nothing. Each call has to do its"
                    + " own work."),
    PRECOMPUTED(
            "precomputed",
            "The work is done before it is asked for: while the class is initialised, or in the first call for all that follow. Compute in the"
                    + " call."),
    REPEATED_ANSWER(
            "repeated-answer",
            "Asked a second question, it gives the answer of the first. Each call has to answer its own question."),
    WRONG_ROUND(
            "half-the-work", "It is right at first, but asked again at full size it leaves out a part of the work:"),
    BURNER(
            "burner",
            "After its call has returned it goes on computing, which slows down whatever it is compared with. Let every thread end.");

    private final String rule;
    private final String message;

    Cheat(String rule, String message) {
        this.rule = rule;
        this.message = message;
    }

    Finding finding() {
        return finding("");
    }

    Finding finding(String detail) {
        return Finding.ofRule(
                Verdict.FORBIDDEN, "speedup/" + rule, detail.isEmpty() ? message : message + " " + detail);
    }
}
