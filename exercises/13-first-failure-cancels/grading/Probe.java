package grading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import lab.ex13.AllOrNothing;
import lab.kit.Muted;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;
import lab.kit.grading.Tally;

/** Lets the tasks meet, lets one fail or interrupts the caller, and lets the others wait until they are interrupted. */
public final class Probe implements Experiment<AllOrNothing, Probe.Plan, Probe.Seen> {
    public enum Course {
        ALL_WELL,
        /** Of the tasks under way, the one that stands first in the list fails. */
        FIRST_FAILS,
        /** Of the tasks under way, the one that stands last in the list fails. */
        LAST_FAILS,
        CALLER_IS_INTERRUPTED
    }

    /**
     * @param slowToEnd whether a task that is interrupted takes its time
     * @param othersFail whether a task that is interrupted throws an exception of its own
     * @param wellFirst how many tasks end well before one fails
     */
    public record Plan(
            int tasks, int maxWorkers, Course course, boolean slowToEnd, boolean othersFail, int wellFirst) {}

    /**
     * @param results what the call returned, {@code null} if it returned null or threw
     * @param thrown the class of what was thrown, {@code ""} for nothing
     * @param own whether it is the exception of the task that failed first
     * @param flag whether the interrupt status was set when the call was over
     * @param running how many tasks were under way when the call was over
     * @param peak how many tasks were under way at once at most
     * @param met whether as many as possible were under way at once
     */
    public record Seen(
            List<Long> results,
            String thrown,
            boolean own,
            boolean flag,
            int running,
            int peak,
            boolean met) {}

    private static final int SLOW_MILLIS = 5_000;

    static Long valueOf(int index) {
        return 300L + 13L * index;
    }

    @Override
    public Seen observe(AllOrNothing solution, Plan plan, Setting setting) throws Exception {
        return new Round(plan, setting).play(solution);
    }

    private static final class Round {
        private final Plan plan;
        private final Setting setting;
        private final House house;
        private final Tally over = new Tally();
        private final Exception failure = new IOException("the task failed");

        Round(Plan plan, Setting setting) {
            this.plan = plan;
            this.setting = setting;
            this.house = new House(plan);
        }

        Seen play(AllOrNothing solution) throws Exception {
            Thread interrupter = interrupter(Thread.currentThread());
            List<Long> results = null;
            Exception thrown = null;
            try {
                List<Long> returned = solution.allOrNothing(tasks(), plan.maxWorkers());
                results = returned == null ? null : new ArrayList<>(returned);
            } catch (Exception e) {
                thrown = e;
            }
            int running = house.insideCount();
            over.enter();
            boolean flag = Thread.interrupted();
            awaitEnd(interrupter);
            if (thrown instanceof RuntimeException own && plan.course() == Course.ALL_WELL) {
                throw own;
            }
            return new Seen(
                    results,
                    thrown == null ? "" : thrown.getClass().getName(),
                    thrown == failure,
                    flag,
                    running,
                    house.peak(),
                    house.hasMet());
        }

        private Thread interrupter(Thread caller) {
            if (plan.course() != Course.CALLER_IS_INTERRUPTED) {
                return null;
            }
            return Thread.ofPlatform().daemon().name("interrupter").start(() -> {
                setting.await(() -> house.isDecided() || over.arrived() > 0);
                setting.hold(() -> over.arrived() > 0);
                caller.interrupt();
            });
        }

        /** The interrupt may come as late as here. */
        private static void awaitEnd(Thread interrupter) {
            while (interrupter != null && interrupter.isAlive()) {
                try {
                    interrupter.join();
                } catch (InterruptedException late) {
                    continue;
                }
            }
            Thread.interrupted();
        }

        private List<Callable<Long>> tasks() {
            var tasks = new ArrayList<Callable<Long>>();
            for (int i = 0; i < plan.tasks(); i++) {
                int index = i;
                tasks.add(() -> task(index));
            }
            return List.copyOf(tasks);
        }

        private Long task(int index) throws Exception {
            int arrival = house.enter(index);
            try {
                return switch (fate(index, arrival)) {
                    case ENDS_WELL -> {
                        setting.hold(() -> over.arrived() > 0);
                        yield valueOf(index);
                    }
                    case WAITS -> untilInterrupted();
                    case FAILS -> {
                        setting.hold(() -> over.arrived() > 0);
                        throw failure;
                    }
                    case OPEN -> throw new IllegalStateException("the fate of task " + index + " is still open");
                };
            } finally {
                house.leave(index);
            }
        }

        private Fate fate(int index, int arrival) {
            if (setting.explored()) {
                return house.fateByArrival(arrival);
            }
            if (!setting.await(() -> house.fate(index) != Fate.OPEN) && !Thread.currentThread().isInterrupted()) {
                house.giveUp();
            }
            return house.decide(index);
        }

        private Long untilInterrupted() throws InterruptedException {
            try {
                new CountDownLatch(1).await();
                throw new IllegalStateException("nobody can have opened this latch");
            } catch (InterruptedException asked) {
                if (plan.slowToEnd()) {
                    takeTime();
                }
                if (plan.othersFail()) {
                    throw new IllegalStateException("stopped in the middle of something");
                }
                throw asked;
            }
        }

        /** Explored, the time is the engine's: however long it is, nobody has to sit it out. */
        private void takeTime() {
            if (!setting.explored()) {
                setting.hold(() -> over.arrived() > 0);
                return;
            }
            try {
                Thread.sleep(SLOW_MILLIS);
            } catch (InterruptedException askedAgain) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private enum Fate {
        OPEN,
        ENDS_WELL,
        FAILS,
        WAITS
    }

    /** Who is inside, and what becomes of whom. */
    @Muted
    private static final class House {
        private static final int NOBODY = -1;

        private final Plan plan;
        private final boolean[] inside;
        private int insideCount;
        private int left;
        private int peak;
        private int failing = NOBODY;
        private boolean decided;
        private boolean met;
        private boolean hopeless;

        House(Plan plan) {
            this.plan = plan;
            this.inside = new boolean[plan.tasks()];
        }

        synchronized int enter(int index) {
            inside[index] = true;
            insideCount++;
            peak = Math.max(peak, insideCount);
            met |= isFull();
            return insideCount + left;
        }

        synchronized void leave(int index) {
            inside[index] = false;
            insideCount--;
            left++;
        }

        private boolean isFull() {
            return insideCount >= Math.min(plan.maxWorkers(), plan.tasks() - left);
        }

        /** Nobody can be kept waiting for others in an explored run: who comes first fails. */
        synchronized Fate fateByArrival(int arrival) {
            // No switch: its table belongs to another class, which is not known to only record.
            if (plan.course() == Course.ALL_WELL) {
                return Fate.ENDS_WELL;
            }
            return plan.course() != Course.CALLER_IS_INTERRUPTED && arrival == 1 ? Fate.FAILS : Fate.WAITS;
        }

        synchronized Fate fate(int index) {
            if (hopeless) {
                return Fate.ENDS_WELL;
            }
            if (plan.course() == Course.ALL_WELL) {
                return met && index == last() ? Fate.ENDS_WELL : Fate.OPEN;
            }
            if (decided) {
                return index == failing ? Fate.FAILS : Fate.WAITS;
            }
            if (!isFull()) {
                return Fate.OPEN;
            }
            if (left < plan.wellFirst()) {
                return index == first() ? Fate.ENDS_WELL : Fate.OPEN;
            }
            return index == candidate() ? Fate.FAILS : Fate.WAITS;
        }

        /** Give the fate of a task, and keep to it for the others. */
        synchronized Fate decide(int index) {
            Fate fate = fate(index);
            if (!decided && (fate == Fate.FAILS || fate == Fate.WAITS)) {
                failing = candidate();
                decided = true;
            }
            return fate == Fate.OPEN ? Fate.ENDS_WELL : fate;
        }

        synchronized boolean isDecided() {
            return decided;
        }

        private int candidate() {
            return switch (plan.course()) {
                case FIRST_FAILS -> first();
                case LAST_FAILS -> last();
                case ALL_WELL, CALLER_IS_INTERRUPTED -> NOBODY;
            };
        }

        private int first() {
            int index = 0;
            while (!inside[index]) {
                index++;
            }
            return index;
        }

        private int last() {
            int index = inside.length - 1;
            while (!inside[index]) {
                index--;
            }
            return index;
        }

        synchronized void giveUp() {
            hopeless = true;
        }

        synchronized int insideCount() {
            return insideCount;
        }

        synchronized int peak() {
            return peak;
        }

        synchronized boolean hasMet() {
            return met && !hopeless;
        }
    }
}
