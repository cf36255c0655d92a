package dev.interleave.judge;

import dev.interleave.exercise.Exercise;
import dev.interleave.exercise.FolderProblem;
import dev.interleave.judge.Court.Docket;
import dev.interleave.judge.Court.Trial;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Check that an author's {@code Cases} keep what {@code exercise.yaml} and the format promise. */
public final class CaseCheck {
    private static final String FILE = "grading/Cases.java";
    private static final long SEED = 20_26;

    private CaseCheck() {}

    /** List what is wrong, all at once. */
    public static List<FolderProblem> problems(Exercise exercise, Court court) throws CourtException {
        var problems = new ArrayList<FolderProblem>();
        int count = exercise.cases().random();
        Docket first = court.cases(SEED, count);
        Docket again = court.cases(SEED, count);
        if (first.visible().size() != exercise.cases().visible()) {
            problems.add(problem("visible() gives " + first.visible().size() + " cases, but `cases.visible` in"
                    + " exercise.yaml is " + exercise.cases().visible()));
        }
        if (first.random().size() != count) {
            problems.add(
                    problem("random() gives " + first.random().size() + " cases where " + count + " are asked for"));
        }
        if (!first.equals(again)) {
            problems.add(
                    problem("gives other cases for the same seed; take all chance from the generator it is given"));
        }
        var names = new HashSet<String>();
        for (Trial trial : first.visible()) {
            if (!names.add(trial.name())) {
                problems.add(problem("two visible cases are called `" + trial.name() + "`"));
            }
        }
        if (exercise.race().judged() && first.ladder().isEmpty()) {
            problems.add(problem("ladder() is empty, but `race.schedules` asks for interleavings to be explored"));
        }
        return problems;
    }

    private static FolderProblem problem(String message) {
        return new FolderProblem(FILE, 0, message);
    }
}
