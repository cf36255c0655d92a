package dev.interleave.speedup;

import dev.interleave.box.protocol.Datum;
import dev.interleave.exercise.Verdict;
import dev.interleave.judge.Court.Decision;
import dev.interleave.judge.Court.OutsideView;
import dev.interleave.judge.Court.Trial;
import dev.interleave.judge.CourtException;
import dev.interleave.judge.Finding;
import dev.interleave.speedup.Simulation.Task;
import dev.interleave.speedup.SimulationRequest.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Catches submissions that look fast only because they are asked more than once.
 *
 * <p>Asks three times in one simulated run, statics alive: a question, the same again, and another one of the same size; and looks in
 * between whether anybody computes though nobody has asked. An honest submission takes about as long each time. Everything is counted, so
 * that the same sources are always told the same.
 */
final class Repetition {
    private static final int CORES = 2;
    private static final long IDLE_NANOS = 200_000_000;

    /** A use that takes less than this share of the first one did not do the work itself. */
    private static final double NEXT_TO_NOTHING = 0.2;

    /** One that is wrong and takes less than this share of the first one has left something out. */
    private static final double A_PART = 0.8;

    /** Threads that compute for more than this share of the idle time are burning it. */
    private static final double BURNING = 0.25;

    private final EngineSimulator simulator;
    private final Task task;

    Repetition(EngineSimulator simulator, Task task) {
        this.simulator = simulator;
        this.task = task;
    }

    /** Give the cheat that shows, empty if none does or the engine could not look. */
    Optional<Finding> cheat() throws CourtException {
        List<Trial> other = task.court().cases(task.seed() + 1, 0).speed();
        if (other.isEmpty()) {
            return Optional.empty();
        }
        List<Trial> asked = List.of(task.full().getFirst(), task.full().getFirst(), other.getFirst());
        List<Answer> answers = answers(asked);
        return answers.size() == asked.size() ? cheat(asked, answers) : Optional.empty();
    }

    private record Answer(Datum observation, long nanos, long work, long idleWork) {}

    private List<Answer> answers(List<Trial> asked) {
        Map<String, byte[]> classes = new HashMap<>(task.exercise().boxClasses());
        classes.putAll(task.submission());
        var use = new Use.OfProbe(asked.stream().map(Trial::input).toList());
        var request = new SimulationRequest(
                classes,
                use,
                task.submission().keySet(),
                List.of(CORES),
                task.seed(),
                SimulationRequest.DEFAULT_MOST_WORK);
        var answers = new ArrayList<Answer>();
        simulator.repeat(request, IDLE_NANOS).ifPresent(answer -> {
            if (answer.get("uses") instanceof Datum.Items(List<Datum> uses)) {
                uses.forEach(each -> read(each).ifPresent(answers::add));
            }
        });
        return answers;
    }

    private static Optional<Answer> read(Datum use) {
        return use instanceof Datum.Fields fields
                        && fields.get("nanos") instanceof Datum.Int(long nanos)
                        && fields.get("work") instanceof Datum.Int(long work)
                        && fields.get("idleWork") instanceof Datum.Int(long idleWork)
                ? Optional.of(new Answer(fields.get("observation"), nanos, work, idleWork))
                : Optional.empty();
    }

    private Optional<Finding> cheat(List<Trial> asked, List<Answer> answers) throws CourtException {
        Answer first = answers.get(0);
        Answer again = answers.get(1);
        Answer next = answers.get(2);
        if (answers.stream().anyMatch(answer -> answer.idleWork() > BURNING * IDLE_NANOS)) {
            return Optional.of(Cheat.BURNER.finding());
        }
        if (!ruling(asked.get(0), first).isEmpty()) {
            return Optional.empty();
        }
        String wrong = ruling(asked.get(2), next);
        if (!wrong.isEmpty()) {
            boolean repeated = next.observation().equals(first.observation());
            return repeated
                    ? Optional.of(Cheat.REPEATED_ANSWER.finding())
                    : Optional.of(next)
                            .filter(answer -> share(answer, first) < A_PART)
                            .map(_ -> Cheat.WRONG_ROUND.finding(wrong));
        }
        if (share(next, first) < NEXT_TO_NOTHING) {
            return Optional.of(Cheat.PRECOMPUTED.finding());
        }
        return share(again, first) < NEXT_TO_NOTHING ? Optional.of(Cheat.RESULT_CACHE.finding()) : Optional.empty();
    }

    private static double share(Answer answer, Answer first) {
        return (double) answer.nanos() / Math.max(1, first.nanos());
    }

    /** Say what is wrong with an answer, empty if it is right. */
    private String ruling(Trial trial, Answer answer) throws CourtException {
        Decision decision = task.court().rule(trial.input(), answer.observation(), OutsideView.ofExploration());
        return decision.verdict() == Verdict.ACCEPTED ? "" : decision.message();
    }
}
