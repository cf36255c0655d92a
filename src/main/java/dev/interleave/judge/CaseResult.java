package dev.interleave.judge;

import dev.interleave.exercise.Verdict;

/**
 * Tell how one case went.
 *
 * @param visible whether the learner may see the case before submitting
 * @param message what was expected and seen, in words for the learner; a hidden case's message tells no expected answer
 * @param input the case's input in short readable form, for visible cases and for the instructor
 */
public record CaseResult(String name, boolean visible, Verdict verdict, String message, String input) {}
