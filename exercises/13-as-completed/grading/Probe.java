package grading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lab.ex13.CompletionOrder;
import lab.kit.Muted;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;

/** Hands out tasks that end one at a time, in an order of the grader's choice, each only after the one before was handed over. */
public final class Probe implements Experiment<CompletionOrder, Probe.Plan, Probe.Seen> {
    public enum Result {
        VALUE,
        NOTHING,
        CHECKED_EXCEPTION,
        UNCHECKED_EXCEPTION
    }

    /**
     * @param results what each task does in the end
     * @param maxWorkers how many tasks may be under way at once
     * @param ranks of the tasks under way, the one with the smallest rank ends first
     */
    public record Plan(List<Result> results, int maxWorkers, List<Integer> ranks) {}

    /**
     * @param results what the call returned, {@code null} if it returned null or threw
     * @param thrown the class of what was thrown, {@code ""} for nothing
     * @param thrownBy the task that threw that very exception, -1 for none
     * @param ended the tasks in the order in which they ended
     * @param begun how often each task was begun
     * @param begunAtReturn how many tasks had been begun when the call was over
     * @param endedAtReturn how many tasks had ended when the call was over
     * @param late whether tasks were begun after the call was over
     * @param peak how many tasks were under way at once at most
     * @param met whether as many as possible were under way at once
     * @param starved whether no other task was begun when one had ended, though some were left
     */
    public record Seen(
            List<Long> results,
            String thrown,
            int thrownBy,
            List<Integer> ended,
            List<Integer> begun,
            int begunAtReturn,
            int endedAtReturn,
            boolean late,
            int peak,
            boolean met,
            boolean starved) {}

    static Long valueOf(int index) {
        return 500L + 11L * index;
    }

    @Override
    public Seen observe(CompletionOrder solution, Plan plan, Setting setting) {
        return new Round(plan, setting).play(solution);
    }

    private static final class Round {
        private final Plan plan;
        private final Setting setting;
        private final House house;
        private final List<Exception> exceptions = new ArrayList<>();

        Round(Plan plan, Setting setting) {
            this.plan = plan;
            this.setting = setting;
            this.house = new House(plan);
            for (int i = 0; i < plan.results().size(); i++) {
                exceptions.add(
                        plan.results().get(i) == Result.CHECKED_EXCEPTION
                                ? new IOException("task " + i + " failed")
                                : new IllegalStateException("task " + i + " failed", new IOException("its own cause")));
            }
        }

        Seen play(CompletionOrder solution) {
            List<Long> results = null;
            String thrown = "";
            int thrownBy = -1;
            try {
                List<Long> returned = solution.inCompletionOrder(tasks(), plan.maxWorkers());
                results = returned == null ? null : new ArrayList<>(returned);
            } catch (Exception e) {
                if (!isOwn(e) && !setting.explored() && e instanceof RuntimeException own) {
                    throw own;
                }
                thrown = e.getClass().getName();
                thrownBy = author(e);
            }
            int begun = house.begunCount();
            int ended = house.over();
            boolean late = begun < plan.results().size() && setting.hold(() -> house.begunCount() > begun);
            return new Seen(
                    results, thrown, thrownBy, house.ended(), house.begun(), begun, ended, late, house.peak(), house.hasMet(), house.isStarved());
        }

        /** Tell whether what was thrown is a task's exception, or one that was made around it. */
        private boolean isOwn(Throwable thrown) {
            for (Throwable each = thrown; each != null; each = each.getCause()) {
                if (author(each) >= 0) {
                    return true;
                }
            }
            return false;
        }

        private int author(Throwable thrown) {
            for (int i = 0; i < exceptions.size(); i++) {
                if (exceptions.get(i) == thrown) {
                    return i;
                }
            }
            return -1;
        }

        private List<Callable<Long>> tasks() {
            var tasks = new ArrayList<Callable<Long>>();
            for (int i = 0; i < plan.results().size(); i++) {
                int index = i;
                tasks.add(() -> task(index));
            }
            return List.copyOf(tasks);
        }

        private Long task(int index) throws Exception {
            house.enter(index);
            if (setting.explored()) {
                setting.linger();
            } else {
                waitForItsTurn(index);
            }
            house.leave(index);
            return switch (plan.results().get(index)) {
                case VALUE -> valueOf(index);
                case NOTHING -> null;
                case CHECKED_EXCEPTION, UNCHECKED_EXCEPTION -> throw exceptions.get(index);
            };
        }

        private void waitForItsTurn(int index) {
            if (!house.hasMet() && !setting.await(() -> house.isFull() || house.hasMet() || house.isHopeless())) {
                house.giveUp();
            }
            house.noteIfFull();
            do {
                // Whoever ended has made room for the next; nobody else ends before that one has begun.
                if (!setting.await(() -> house.isTurnOf(index) && house.isRefilled() || house.isHopeless() || house.isOver())
                        && house.isTurnOf(index)) {
                    house.starve();
                }
            } while (!house.choose(index) && !house.isHopeless() && !house.isOver() && !Thread.interrupted());
            setting.hold(house::isOver);
        }
    }

    /** Who is inside, who may leave next, and who has left. */
    @Muted
    private static final class House {
        private static final int NOBODY = -1;

        private final Plan plan;
        private final int[] begun;
        private final Thread[] inside;
        private final List<Integer> ended = new ArrayList<>();
        private Thread lastOut;
        private int chosen = NOBODY;
        private int begunCount;
        private int insideCount;
        private int peak;
        private boolean met;
        private boolean hopeless;
        private boolean starved;
        private boolean over;

        House(Plan plan) {
            this.plan = plan;
            this.begun = new int[plan.results().size()];
            this.inside = new Thread[plan.results().size()];
        }

        synchronized void enter(int index) {
            begun[index]++;
            begunCount++;
            insideCount++;
            inside[index] = Thread.currentThread();
            peak = Math.max(peak, insideCount);
            noteIfFull();
        }

        synchronized boolean isFull() {
            return insideCount >= Math.min(plan.maxWorkers(), begun.length - ended.size());
        }

        synchronized void noteIfFull() {
            met |= isFull() && insideCount > 0;
        }

        /** Tell whether the task may end: it ranks before the others inside, and the last one out has handed over. */
        synchronized boolean isTurnOf(int index) {
            return chosen == NOBODY && lastHasHandedOver() && isFirst(index);
        }

        private boolean isFirst(int index) {
            for (int other = 0; other < inside.length; other++) {
                if (inside[other] != null && plan.ranks().get(other) < plan.ranks().get(index)) {
                    return false;
                }
            }
            return true;
        }

        private boolean lastHasHandedOver() {
            if (lastOut == null || isInside(lastOut)) {
                return true;
            }
            return switch (lastOut.getState()) {
                case WAITING, TIMED_WAITING, TERMINATED -> true;
                case NEW, RUNNABLE, BLOCKED -> false;
            };
        }

        private boolean isInside(Thread thread) {
            for (Thread each : inside) {
                if (each == thread) {
                    return true;
                }
            }
            return false;
        }

        synchronized boolean choose(int index) {
            boolean free = chosen == NOBODY && isFirst(index);
            chosen = free ? index : chosen;
            return free;
        }

        synchronized void leave(int index) {
            chosen = chosen == index ? NOBODY : chosen;
            lastOut = inside[index];
            inside[index] = null;
            insideCount--;
            ended.add(index);
        }

        synchronized int over() {
            over = true;
            return ended.size();
        }

        synchronized boolean isOver() {
            return over;
        }

        synchronized void giveUp() {
            hopeless = true;
        }

        synchronized void starve() {
            starved |= !isFull();
        }

        synchronized boolean isRefilled() {
            return starved || isFull();
        }

        synchronized boolean isStarved() {
            return starved;
        }

        synchronized boolean isHopeless() {
            return hopeless;
        }

        synchronized boolean hasMet() {
            return met && !hopeless;
        }

        synchronized int begunCount() {
            return begunCount;
        }

        synchronized int peak() {
            return peak;
        }

        synchronized List<Integer> ended() {
            return new ArrayList<>(ended);
        }

        synchronized List<Integer> begun() {
            var list = new ArrayList<Integer>();
            for (int times : begun) {
                list.add(times);
            }
            return list;
        }
    }
}
