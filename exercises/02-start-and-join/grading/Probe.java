package grading;

import java.util.List;
import lab.ex02.Workers;
import lab.kit.grading.EventLog;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;
import lab.kit.grading.Tally;

/**
 * Lets all workers meet inside their steps, then lets them go one by one while the caller should be waiting for them. The last
 * one is held until the caller has returned or is seen to wait.
 */
public final class Probe implements Experiment<Workers, Probe.Input, Probe.Seen> {
    private static final int STEP_MILLIS = 50;

    /**
     * @param failing the worker whose step throws, -1 for none
     * @param lastFirst whether the worker that was started last is done first
     */
    public record Input(int workers, int failing, boolean lastFirst) {
        /** Gives how many are done before {@code worker}. */
        int before(int worker) {
            return lastFirst ? workers - 1 - worker : worker;
        }

        boolean isLast(int worker) {
            return before(worker) == workers - 1;
        }
    }

    /**
     * @param atReturn what was logged when the call returned
     * @param late a worker's line that was logged later, {@code ""} if there was none
     * @param steps the workers whose steps were called, in order
     * @param together how many were inside their steps at once
     * @param onCaller a worker that ran on the caller's own thread, -1 if none did
     * @param returnedEarly whether the call returned while workers were inside their steps
     * @param failed whether the failure of a step came out of the call
     */
    public record Seen(
            List<String> atReturn,
            String late,
            List<String> steps,
            int together,
            int onCaller,
            boolean returnedEarly,
            boolean failed) {}

    private static final class StepFailure extends RuntimeException {
        StepFailure(int worker) {
            super("Worker " + worker + " fails on purpose");
        }
    }

    @Override
    public Seen observe(Workers solution, Input input, Setting setting) throws Exception {
        var log = new EventLog();
        var steps = new EventLog();
        var inside = new Tally();
        var alone = new Tally();
        var left = new Tally();
        var returned = new Tally();
        var early = new Tally();
        boolean failed = fails(() -> solution.runAll(
                input.workers(),
                worker -> {
                    steps.add(String.valueOf(worker));
                    if (setting.timed()) {
                        takeTime();
                        return;
                    }
                    inside.enter();
                    boolean together =
                            alone.arrived() == 0 && setting.await(() -> inside.arrived() >= input.workers());
                    if (!together) {
                        alone.enter();
                    } else if (setting.await(() -> left.arrived() >= input.before(worker)) && input.isLast(worker)
                            ? setting.hold(() -> returned.arrived() > 0)
                            : returned.arrived() > 0) {
                        early.enter();
                    }
                    left.enter();
                    inside.leave();
                    if (worker == input.failing()) {
                        throw new StepFailure(worker);
                    }
                },
                log));
        boolean atWork = inside.inside() > 0;
        List<String> atReturn = log.texts();
        returned.enter();
        setting.await(() -> left.arrived() >= input.workers());
        String late = lateLine(log, input, atReturn.size(), setting);
        return new Seen(atReturn, late, steps.texts(), inside.peak(), onCaller(steps), atWork || early.arrived() > 0, failed);
    }

    /** Give a line that a worker logs after the call has returned, if it still does so. */
    private static String lateLine(EventLog log, Input input, int before, Setting setting) {
        int expected = 2 * input.workers() + (input.failing() < 0 ? 1 : 0);
        if (before < expected) {
            setting.hold(() -> log.texts().size() > before);
        }
        List<String> lines = log.texts();
        return lines.size() > before ? lines.get(before) : "";
    }

    private static void takeTime() {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Call {
        void run() throws Exception;
    }

    /** Tells whether a step's failure came out; every other exception is the submission's own and passes. */
    private static boolean fails(Call call) throws Exception {
        try {
            call.run();
            return false;
        } catch (Exception e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof StepFailure) {
                    return true;
                }
            }
            throw e;
        }
    }

    private static int onCaller(EventLog steps) {
        long caller = Thread.currentThread().threadId();
        return steps.entries().stream()
                .filter(entry -> entry.thread() == caller)
                .mapToInt(entry -> Integer.parseInt(entry.text()))
                .findFirst()
                .orElse(-1);
    }
}
