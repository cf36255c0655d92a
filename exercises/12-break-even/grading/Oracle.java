package grading;

import grading.Probe.Answers;
import grading.Probe.Question;
import java.util.Locale;
import lab.kit.grading.Evidence;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** Computes the model itself and compares with some room for rounding. */
public final class Oracle implements Rule<Question, Answers> {
    private static final double ROOM = 1e-9;

    @Override
    public Ruling rule(Question asked, Answers given, Evidence evidence) {
        if (given == null) {
            return Ruling.wrongAnswer("There was no answer.");
        }
        return speedup(asked, given.speedup()).then(() -> best(asked, given.best())).then(() -> breakEven(asked, given.breakEven()));
    }

    private static Ruling speedup(Question asked, double given) {
        double right = asked.workMillis() / millis(asked, asked.workers());
        if (close(given, right)) {
            return Ruling.accepted();
        }
        double bound = 1 / (1 - asked.parallelShare());
        String hint = given > bound * (1 + ROOM)
                ? "It can never be more than 1 / (1 − parallelShare)."
                : given > right
                        ? "It is less than that. Is every start counted, and the part that can't be divided?"
                        : "It is more than that. Is the first worker's start counted, or something else twice?";
        return Ruling.wrongAnswer("speedup gave " + text(given) + " for " + asked.workers() + " workers. " + hint);
    }

    private static Ruling best(Question asked, int given) {
        if (given < 1 || given > asked.workers()) {
            return Ruling.wrongAnswer("bestWorkers gave " + given + ", which is not between 1 and " + asked.workers() + ".");
        }
        int right = best(asked);
        double here = millis(asked, given);
        double there = millis(asked, right);
        if (given == right || close(here, there) && (given < right || !flat(asked))) {
            return Ruling.accepted();
        }
        return Ruling.wrongAnswer("bestWorkers gave " + given + ", but a " + (right < given ? "smaller" : "larger")
                + " number of workers is " + (close(here, there) ? "as good." : "better.")
                + " Each further worker gains less than the one before and costs the same.");
    }

    /** Tell whether every number of workers takes equally long, so that rounding explains nothing. */
    private static boolean flat(Question asked) {
        return asked.parallelShare() == 0 && asked.startMillis() == 0;
    }

    private static int best(Question asked) {
        int best = 1;
        for (int workers = 2; workers <= asked.workers(); workers++) {
            if (millis(asked, workers) < millis(asked, best)) {
                best = workers;
            }
        }
        return best;
    }

    private static Ruling breakEven(Question asked, double given) {
        double right = asked.workers() == 1 || asked.startMillis() == 0
                ? 0
                : asked.startMillis() * asked.workers() / asked.parallelShare();
        if (close(given, right)) {
            return Ruling.accepted();
        }
        String hint = Double.isNaN(given)
                ? "That is 0 divided by 0. Look at the edges in the statement."
                : right == 0
                        ? "Starting costs nothing here, so nobody ever loses."
                        : Double.isInfinite(right)
                                ? "There is nothing to divide, so what the start has cost never comes back."
                                : "Put it into your own speedup as workMillis: it has to give 1.";
        return Ruling.wrongAnswer("breakEvenMillis gave " + text(given) + " for " + asked.workers() + " workers. " + hint);
    }

    private static double millis(Question asked, int workers) {
        double divided = asked.parallelShare() * asked.workMillis();
        return asked.startMillis() * (workers - 1) + (asked.workMillis() - divided) + divided / workers;
    }

    private static boolean close(double given, double right) {
        return given == right || Math.abs(given - right) <= ROOM * Math.max(Math.abs(right), ROOM);
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.6g", number);
    }
}
