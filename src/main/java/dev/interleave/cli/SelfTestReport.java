package dev.interleave.cli;

import dev.interleave.exercise.FolderProblem;
import dev.interleave.exercise.Verdict;
import dev.interleave.grading.SelfTest.Outcome;
import dev.interleave.grading.SelfTest.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells what rounds of the self-test came to: each grade, what differed, and where the time went. */
final class SelfTestReport {
    private static final int SLOWEST = 10;

    private final List<Outcome> outcomes = new ArrayList<>();
    private final Set<String> problems = new LinkedHashSet<>();
    private int exercises;
    private int rounds;
    private boolean inconclusive;

    static String header() {
        return String.format(
                "%-28s %-48s %-15s %-15s %6s  %s%n", "EXERCISE", "SOLUTION", "EXPECTED", "GOT", "ms", "INTERLEAVINGS");
    }

    /**
     * Tell how many interleavings each size has, {@code >N} where not all were run, {@code ~N} where schedules were only drawn; of a mistake
     * the schedule that shows it.
     */
    private static String tried(Outcome outcome) {
        if (outcome.got() != Verdict.ACCEPTED) {
            return outcome.schedule().isEmpty() ? "" : "shown by " + outcome.schedule();
        }
        return outcome.rungs().stream()
                .map(rung -> (rung.exhausted() ? "" : rung.drawn() ? "~" : ">")
                        + (rung.exhausted() ? rung.ways() : rung.traces()))
                .collect(Collectors.joining(" "));
    }

    /** Tell one grade, and where it differs what was told about it, so that nothing is lost when the rest is given up. */
    static String row(Outcome outcome) {
        return String.format(
                Locale.ROOT,
                "%-28s %-48s %-15s %-15s %6d  %s%s%n",
                outcome.slug(),
                outcome.reference(),
                outcome.expected(),
                outcome.got(),
                outcome.millis(),
                tried(outcome),
                outcome.problem().map(problem -> differs(outcome)).orElse(""));
    }

    private static String differs(Outcome outcome) {
        return "  <-- differs, seed " + outcome.seed()
                + outcome.message().lines().map(line -> "\n    " + line).collect(Collectors.joining());
    }

    /** Tell what is wrong with an exercise besides its grades, one line each; empty when there is nothing. */
    static String besides(Result result) {
        List<FolderProblem> told = result.outcomes().stream()
                .map(Outcome::problem)
                .flatMap(Optional::stream)
                .toList();
        return result.problems().stream()
                .filter(problem -> !told.contains(problem))
                .map(problem -> result.slug() + ": " + problem + "\n")
                .collect(Collectors.joining());
    }

    /** Add one round over all exercises. */
    void add(List<Result> round) {
        rounds++;
        exercises = round.size();
        for (Result result : round) {
            outcomes.addAll(result.outcomes());
            inconclusive |= result.inconclusive();
            result.problems().forEach(problem -> problems.add(result.slug() + ": " + problem));
        }
    }

    String summary() {
        var text = new StringBuilder();
        problems.forEach(problem -> text.append('\n').append(problem));
        text.append(problems.isEmpty() ? "" : "\n").append(changing()).append(slowest());
        return text.append(String.format(
                        Locale.ROOT,
                        "%n%d exercises, %d grades%s, %s%n",
                        exercises,
                        outcomes.size(),
                        rounds > 1 ? " in " + rounds + " rounds" : "",
                        problems.isEmpty() ? "all as expected" : problems.size() + " problems"))
                .toString();
    }

    /** Count the verdicts of each solution that did not always get the same. */
    private String changing() {
        Map<String, Map<String, Long>> verdicts = outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.slug() + " " + outcome.reference(),
                        LinkedHashMap::new,
                        Collectors.groupingBy(
                                outcome -> outcome.got().name(), LinkedHashMap::new, Collectors.counting())));
        String rows = verdicts.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .map(each -> "\n  " + each.getKey() + " " + each.getValue())
                .collect(Collectors.joining());
        if (rounds == 1) {
            return "";
        }
        return rows.isEmpty()
                ? "\nEvery verdict was the same in all rounds.\n"
                : "\nVerdicts that changed:" + rows + "\n";
    }

    private String slowest() {
        String rows = outcomes.stream()
                .sorted(Comparator.comparingLong(Outcome::millis).reversed())
                .limit(SLOWEST)
                .map(outcome -> String.format(
                        Locale.ROOT,
                        "%n  %6d ms  %s %s %s",
                        outcome.millis(),
                        outcome.slug(),
                        outcome.reference(),
                        outcome.stages()))
                .collect(Collectors.joining());
        Map<String, Long> stages = new LinkedHashMap<>();
        outcomes.forEach(
                outcome -> outcome.stages().forEach((stage, millis) -> stages.merge(stage, millis, Long::sum)));
        return outcomes.isEmpty()
                ? ""
                : "\nThe slowest grades, by stage in ms; all together " + stages + ":" + rows + "\n";
    }

    int exitCode() {
        if (inconclusive) {
            return ExitCodes.NOT_JUDGED;
        }
        return problems.isEmpty() ? ExitCodes.ACCEPTED : ExitCodes.NOT_ACCEPTED;
    }
}
