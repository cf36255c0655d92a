package dev.interleave.box.engine.corpus;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compare the engine with Lincheck and SpotBugs over the corpus, and print a Markdown table. {@code Comparison [N]}
 * takes every Nth pair only. Progress goes to standard error.
 */
public final class Comparison {
    private static final int LINCHECK_SCHEDULES = 1_000;
    private static final Duration LINCHECK_CPU = Duration.ofSeconds(20);

    private Comparison() {}

    public static void main(String[] arguments) throws Exception {
        int step = arguments.length == 0 ? 1 : Integer.parseInt(arguments[0]);
        List<CorpusProgram> programs = everyNthPair(Corpus.read(), step);
        List<Judge> judges = List.of(
                new EngineJudge(EngineJudge.SCHEDULES, 1),
                new LincheckJudge(LINCHECK_SCHEDULES, LINCHECK_CPU),
                new SpotBugsJudge());
        PrintStream out = System.out;
        long faulty = programs.stream().filter(program -> !program.clean()).count();
        out.printf(
                "| of %d faulty, %d correct programs | found | missed | wrong alarms | rightly quiet | not judged |%n",
                faulty, programs.size() - faulty);
        out.println("|---|---|---|---|---|---|");
        for (Judge judge : judges) {
            System.err.println("Asking " + judge.name() + " ...");
            out.println(row(judge.name(), judge.judge(programs)));
        }
    }

    private static List<CorpusProgram> everyNthPair(Corpus corpus, int step) {
        List<CorpusProgram> programs = new ArrayList<>();
        List<CorpusProgram> faulty =
                corpus.judged().stream().filter(program -> !program.clean()).toList();
        for (int i = 0; i < faulty.size(); i += step) {
            programs.add(faulty.get(i));
            programs.add(corpus.named(faulty.get(i).twin().orElseThrow()).orElseThrow());
        }
        return programs;
    }

    private static String row(String name, Map<CorpusProgram, Answer> answers) {
        return "| %s | %d | %d | %d | %d | %d |"
                .formatted(
                        name,
                        count(answers, false, Answer.ALARM),
                        count(answers, false, Answer.QUIET),
                        count(answers, true, Answer.ALARM),
                        count(answers, true, Answer.QUIET),
                        count(answers, false, Answer.NONE) + count(answers, true, Answer.NONE));
    }

    private static long count(Map<CorpusProgram, Answer> answers, boolean clean, Answer answer) {
        return answers.entrySet().stream()
                .filter(entry -> entry.getKey().clean() == clean && entry.getValue() == answer)
                .count();
    }
}
