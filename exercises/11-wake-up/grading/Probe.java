package grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import lab.ex11.WakeableLoop;
import lab.kit.grading.EventLog;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;
import lab.kit.grading.Tally;

/** Runs the loop on a thread of its own and calls it at inconvenient moments. */
public final class Probe implements Experiment<WakeableLoop, Probe.Plan, Probe.Seen> {
    public enum Moment {
        /** All tasks are asked for before the loop runs. */
        BEFORE,
        /** Each is asked for when the loop sleeps. */
        ASLEEP,
        /** All are asked for while the first task runs. */
        BUSY,
        /** Each task asks for the next one. */
        BY_TASKS,
        /** Each task waits for another thread to ask for the next one. */
        BY_AWAITED_THREAD,
        /** As it comes, and the loop is stopped when all have run; explored runs only. */
        AWAITED,
        /** As it comes. */
        ANY
    }

    /**
     * @param tasks how many
     * @param stopEarly whether the loop is stopped while the first task runs, after all have been asked for
     */
    public record Plan(Moment moment, int tasks, boolean stopEarly) {}

    /**
     * @param ran the numbers of the tasks in the order in which they ran, up to the end
     * @param slept whether the loop was seen asleep when it had nothing to do
     * @param polls whether it woke up again and again meanwhile, though nobody had called
     * @param overslept how many tasks had been asked for and not run though the loop had all the time it needed
     * @param inTask whether a task was running then, which waited for somebody else
     * @param ended whether {@code run} had returned then
     * @param deafToStop whether {@code run} did not return after {@code stop}
     * @param elsewhere whether a task ran on another thread
     */
    public record Seen(
            List<Integer> ran,
            boolean slept,
            boolean polls,
            int overslept,
            boolean inTask,
            boolean ended,
            boolean deafToStop,
            boolean elsewhere) {}

    @Override
    public Seen observe(WakeableLoop loop, Plan plan, Setting setting) throws Exception {
        var stage = new Stage(loop, plan, setting);
        return setting.explored() ? stage.explored() : stage.played();
    }

    private static final class Stage {
        /** Looks at the loop's thread until it is seen asleep; a loop that never sleeps costs a few seconds. */
        private static final int LOOKS = 8_000;

        private static final long BETWEEN_LOOKS_NANOS = 100_000;

        private final WakeableLoop loop;
        private final Plan plan;
        private final Setting setting;
        private final EventLog ran = new EventLog();
        private final Tally held = new Tally();
        private final Tally running = new Tally();
        private final Tally asked = new Tally();
        private final Tally elsewhere = new Tally();
        private final Over over = new Over();
        private final Runner runner;

        Stage(WakeableLoop loop, Plan plan, Setting setting) {
            this.loop = loop;
            this.plan = plan;
            this.setting = setting;
            this.runner = new Runner(loop, !setting.explored());
        }

        Seen explored() throws Exception {
            if (plan.moment() == Moment.AWAITED || plan.moment() == Moment.BY_AWAITED_THREAD) {
                runner.start();
                if (plan.moment() == Moment.AWAITED) {
                    askForAll(0);
                } else {
                    ask(0);
                }
                over.await(plan.tasks());
            } else if (plan.moment() == Moment.BEFORE) {
                askForAll(0);
                runner.start();
            } else {
                runner.start();
                askForAll(0);
            }
            loop.stop();
            runner.join();
            runner.rethrow();
            return seen(true, false, 0, false, true, false);
        }

        Seen played() throws Exception {
            boolean slept = true;
            boolean polls = false;
            switch (plan.moment()) {
                case BEFORE -> {
                    askForAll(0);
                    if (plan.stopEarly()) {
                        loop.stop();
                    }
                    runner.start();
                }
                case ASLEEP -> {
                    runner.start();
                    for (int i = 0; i < plan.tasks() && slept; i++) {
                        slept = fallsAsleep();
                        ask(i);
                        await(i + 1);
                    }
                    slept = slept && fallsAsleep();
                    polls = slept && runner.wakesUpByItself();
                }
                case BUSY -> {
                    runner.start();
                    ask(0);
                    setting.await(() -> held.arrived() > 0);
                    askForAll(1);
                    if (plan.stopEarly()) {
                        loop.stop();
                    }
                    asked.enter();
                }
                case BY_TASKS, BY_AWAITED_THREAD, AWAITED, ANY -> {
                    runner.start();
                    ask(0);
                    if (plan.moment() == Moment.ANY || plan.moment() == Moment.AWAITED) {
                        askForAll(1);
                    }
                }
            }
            int overslept = slept ? await(plan.tasks()) : 0;
            boolean inTask = running.inside() > 0;
            boolean ended = !runner.isAlive();
            if (overslept > 0) {
                // A loop that holds its lock would keep stop waiting too.
                runner.interrupt();
            }
            loop.stop();
            boolean deaf = slept && overslept == 0 && !setting.await(() -> !runner.isAlive());
            if (deaf) {
                runner.interrupt();
            }
            setting.await(() -> !runner.isAlive());
            runner.rethrow();
            return seen(slept, polls, overslept, inTask, ended, deaf);
        }

        private Seen seen(boolean slept, boolean polls, int overslept, boolean inTask, boolean ended, boolean deaf) {
            List<Integer> numbers = ran.texts().stream().map(Integer::valueOf).toList();
            return new Seen(numbers, slept, polls, overslept, inTask, ended, deaf, elsewhere.arrived() > 0);
        }

        private void askForAll(int from) {
            for (int i = from; i < plan.tasks(); i++) {
                ask(i);
            }
        }

        private void ask(int number) {
            loop.callSoon(() -> task(number));
        }

        private void task(int number) {
            running.enter();
            try {
                act(number);
            } finally {
                running.leave();
            }
        }

        private void act(int number) {
            if (Thread.currentThread() != runner) {
                elsewhere.enter();
            }
            ran.add(String.valueOf(number));
            int next = number + 1;
            if (plan.moment() == Moment.BUSY && number == 0 && !setting.explored()) {
                held.enter();
                setting.await(() -> asked.arrived() > 0);
            }
            if (plan.moment() == Moment.BY_TASKS && next < plan.tasks() && !setting.explored()) {
                ask(next);
            }
            if (plan.moment() == Moment.BY_AWAITED_THREAD && next < plan.tasks()) {
                askByAnother(next);
            }
            if (setting.explored() && plan.moment() != Moment.ANY && plan.moment() != Moment.BEFORE) {
                over.count();
            }
        }

        private void askByAnother(int number) {
            var other = new Thread(() -> ask(number), "caller");
            other.start();
            try {
                other.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Wait until so many tasks have run, and tell how many are missing. */
        private int await(int tasks) {
            setting.await(() -> ran.size() >= tasks || !runner.isAlive());
            return Math.max(0, tasks - ran.size());
        }

        private boolean fallsAsleep() {
            for (int look = 0; look < LOOKS; look++) {
                switch (runner.getState()) {
                    case WAITING, TIMED_WAITING, BLOCKED, TERMINATED -> {
                        return true;
                    }
                    case NEW, RUNNABLE -> LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
                }
            }
            return false;
        }
    }

    /** Counts the tasks that have run, for a caller who waits for them. */
    private static final class Over {
        private int count;

        synchronized void count() {
            count++;
            notifyAll();
        }

        synchronized void await(int tasks) throws InterruptedException {
            while (count < tasks) {
                wait();
            }
        }
    }

    /** The loop's thread; it must not keep a stuck loop alive for ever. */
    private static final class Runner extends Thread {
        /** Looks at a thread that waits with a time-out for two and a half seconds. */
        private static final int LOOKS = 50;

        private static final long BETWEEN_LOOKS_NANOS = 50_000_000;

        private static final String SWITCHES = "voluntary_ctxt_switches:";

        private final WakeableLoop loop;
        private final boolean watched;
        private Throwable thrown;
        private volatile Path task;

        Runner(WakeableLoop loop, boolean watched) {
            super("loop");
            this.loop = loop;
            this.watched = watched;
            setDaemon(true);
        }

        @Override
        public void run() {
            if (watched) {
                task = task();
            }
            try {
                loop.run();
            } catch (InterruptedException e) {
                // The probe's own way to end a loop that does not listen.
                return;
            } catch (RuntimeException | Error e) {
                thrown = e;
            }
        }

        /** Where the kernel tells about the calling thread; {@code null} where it does not. */
        private static Path task() {
            try {
                return Path.of("/proc").resolve(Files.readSymbolicLink(Path.of("/proc/thread-self")));
            } catch (IOException | UnsupportedOperationException untold) {
                return null;
            }
        }

        /**
         * Tell whether the thread waits with a time-out and goes on sleeping and waking while nobody calls. Twice is proof: once, it may
         * have been on its way to sleep.
         */
        boolean wakesUpByItself() {
            int rises = 0;
            long before = -1;
            for (int look = 0; look < LOOKS && rises < 2 && task != null && getState() != State.WAITING && isAlive(); look++) {
                LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
                long now = timesAsleep();
                rises += before >= 0 && now > before ? 1 : 0;
                before = now;
            }
            return rises >= 2;
        }

        private long timesAsleep() {
            try {
                return Files.readAllLines(task.resolve("status")).stream()
                        .filter(line -> line.startsWith(SWITCHES))
                        .mapToLong(line -> Long.parseLong(line.substring(SWITCHES.length()).strip()))
                        .sum();
            } catch (IOException | NumberFormatException untold) {
                return 0;
            }
        }

        void rethrow() {
            if (!isAlive() && thrown instanceof RuntimeException exception) {
                throw exception;
            }
            if (!isAlive() && thrown instanceof Error error) {
                throw error;
            }
        }
    }
}
