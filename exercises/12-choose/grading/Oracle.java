package grading;

import java.util.Objects;
import lab.ex12.Advice;
import lab.ex12.Approach;
import lab.ex12.Workload;
import lab.kit.grading.Evidence;
import lab.kit.grading.Rule;
import lab.kit.grading.Ruling;

/** Goes through the statement's rules, and says which of them decides. */
public final class Oracle implements Rule<Workload, Probe.Seen> {
    private static final int MOST_PLATFORM_THREADS = 100;
    private static final double TINY_MILLIS = 1;
    private static final double ROUNDING = 1e-9;

    @Override
    public Ruling rule(Workload work, Probe.Seen seen, Evidence evidence) {
        Advice advice = seen == null ? null : seen.first();
        if (advice == null || advice.approach() == null) {
            return Ruling.wrongAnswer("There was no advice, or no approach in it.");
        }
        return approach(work, advice).then(() -> workers(work, advice)).then(() -> reason(advice)).then(() -> stable(seen));
    }

    private static Ruling approach(Workload work, Advice advice) {
        Approach given = advice.approach();
        if (work.untrustedOrCrashing()) {
            return allow(given == Approach.PROCESS, advice, "a task may crash or is not to be trusted, and that is asked first");
        }
        if (given == Approach.PROCESS) {
            return Ruling.wrongAnswer(said(advice) + ", but no task may crash or is not to be trusted. In Java that is the only"
                    + " reason for a process here: threads can use all cores.");
        }
        if (isTiny(work)) {
            String why = work.tasks() == 1 ? "there is one task only" : "all tasks together take less than a millisecond";
            return allow(given == Approach.SEQUENTIAL, advice, why + ", so nothing can be gained");
        }
        if (work.waitShare() >= 0.5) {
            return waiting(work, advice);
        }
        if (wanted(work, -ROUNDING) > 1) {
            return allow(given == Approach.THREAD, advice, "the tasks compute most of their time, and more than one can be at work");
        }
        return allow(given == Approach.SEQUENTIAL, advice, "a second worker would find no free core");
    }

    private static Ruling waiting(Workload work, Advice advice) {
        return switch (advice.approach()) {
            case VIRTUAL_THREAD -> Ruling.accepted();
            case ASYNC -> allow(!work.blockingApiOnly(), advice, "the tasks can wait only by blocking, which would stop the loop");
            case THREAD -> allow(
                    work.tasks() <= MOST_PLATFORM_THREADS,
                    advice,
                    "the tasks wait for half of their time or more, and there are too many of them for a platform thread each");
            case SEQUENTIAL, PROCESS -> allow(
                    false, advice, "the tasks wait for half of their time or more, and could all wait at once");
        };
    }

    private static Ruling workers(Workload work, Advice advice) {
        int given = advice.workers();
        return switch (advice.approach()) {
            case SEQUENTIAL -> count(given, 1, 1, advice);
            case PROCESS -> count(given, Math.min(work.tasks(), work.cores()), Math.min(work.tasks(), work.cores()), advice);
            case ASYNC -> count(given, 1, work.cores(), advice);
            case VIRTUAL_THREAD -> count(given, work.tasks(), work.tasks(), advice);
            case THREAD -> work.waitShare() >= 0.5
                    ? count(given, work.tasks(), work.tasks(), advice)
                    : count(given, wanted(work, -ROUNDING), wanted(work, ROUNDING), advice);
        };
    }

    private static Ruling count(int given, int least, int most, Advice advice) {
        if (given >= least && given <= most) {
            return Ruling.accepted();
        }
        String size = given < least ? "too few: some could be at work and are not" : "too many: they would only take turns";
        return Ruling.wrongAnswer(said(advice) + " is the right approach, but " + given + " workers are " + size
                + ". Look at the last column of the table, at the number of tasks and at the waiting.");
    }

    private static Ruling reason(Advice advice) {
        return advice.because() != null && !advice.because().isBlank()
                ? Ruling.accepted()
                : Ruling.wrongAnswer("The advice has no reason: `because` is blank.");
    }

    private static Ruling stable(Probe.Seen seen) {
        Advice again = seen.again();
        boolean same = again != null
                && again.approach() == seen.first().approach()
                && again.workers() == seen.first().workers()
                && Objects.equals(again.because(), seen.first().because());
        return same ? Ruling.accepted() : Ruling.wrongAnswer("Asked twice about the same workload, the advice was not the same.");
    }

    private static Ruling allow(boolean holds, Advice advice, String why) {
        return holds ? Ruling.accepted() : Ruling.wrongAnswer(said(advice) + " does not suit this work: " + why + ".");
    }

    private static String said(Advice advice) {
        return "`" + advice.approach() + "`";
    }

    private static boolean isTiny(Workload work) {
        double together = work.tasks() * work.cpuMillisPerTask() / (1 - work.waitShare());
        return work.tasks() == 1 || together < TINY_MILLIS;
    }

    private static int wanted(Workload work, double rounding) {
        return (int) Math.min(work.tasks(), Math.ceil(work.cores() / (1 - work.waitShare()) + rounding));
    }
}
