package grading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import lab.ex13.Limited;
import lab.ex13.Permits;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;
import lab.kit.grading.Tally;

/** Sends callers whose calls stay inside until as many as allowed have met, and counts them. */
public final class Probe implements Experiment<Permits, Probe.Plan, Probe.Seen> {
    public enum Scene {
        /** All come at once; when they have gone, as many as there are places come again. */
        CROWD,
        /** All places are taken, one more caller waits, and is interrupted. */
        INTERRUPT,
        /** One caller is in each of two limits. */
        TWO_LIMITS
    }

    public enum Result {
        VALUE,
        NOTHING,
        EXCEPTION
    }

    /** {@code calls} is what the calls of a crowd do in the end. */
    public record Plan(int permits, Scene scene, List<Result> calls) {}

    /**
     * What became of one caller.
     *
     * @param made how often its call was made
     * @param value what {@code with} returned
     * @param thrown the class of what {@code with} threw, {@code ""} for nothing
     * @param own whether that is the call's exception
     * @param ownThread whether the call was made on the caller's thread
     */
    public record Caller(int made, Long value, String thrown, boolean own, boolean ownThread) {}

    /**
     * @param callers of a crowd; otherwise the one that was interrupted
     * @param peak how many were inside at once at most
     * @param met whether as many as there are places (or callers) were inside at once
     * @param metAgain the same for those who came later
     * @param heard whether the interrupted caller stopped waiting while all places were taken
     * @param asleep whether it kept no core busy while it waited
     */
    public record Seen(
            List<Caller> callers, int peak, boolean met, boolean metAgain, boolean heard, boolean asleep) {}

    private static final int LOOKS = 1000;
    private static final long BETWEEN_LOOKS_NANOS = 1_000_000;

    static Long valueOf(int index) {
        return 40L + 3L * index;
    }

    @Override
    public Seen observe(Permits solution, Plan plan, Setting setting) throws InterruptedException {
        return switch (plan.scene()) {
            case CROWD -> crowd(solution.atMost(plan.permits()), plan, setting);
            case INTERRUPT -> interrupt(solution.atMost(plan.permits()), plan, setting);
            case TWO_LIMITS -> twoLimits(solution, plan, setting);
        };
    }

    private static Seen crowd(Limited limited, Plan plan, Setting setting) throws InterruptedException {
        var room = new Room(setting, Math.min(plan.permits(), plan.calls().size()));
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < plan.calls().size(); i++) {
            visits.add(new Visit(limited, room, plan.calls().get(i), i));
        }
        run(visits);
        Room again = later(limited, plan, plan.permits(), room, setting);
        return new Seen(
                visits.stream().map(Visit::told).toList(),
                Math.max(room.inside.peak(), again.inside.peak()),
                room.met(),
                again.met(),
                true,
                true);
    }

    /** Let others come when everybody has gone: is every place there again, and none too many? */
    private static Room later(Limited limited, Plan plan, int callers, Room before, Setting setting)
            throws InterruptedException {
        if (setting.explored()) {
            return oneAfterAnother(limited, Math.min(before.inside.peak(), plan.permits()), setting);
        }
        var room = new Room(setting, plan.permits());
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            visits.add(new Visit(limited, room, Result.VALUE, i));
        }
        run(visits);
        return room;
    }

    /** So many have to get in, each while all before it stay; who never gets in shows as a thread that waits for ever. */
    private static Room oneAfterAnother(Limited limited, int callers, Setting setting) throws InterruptedException {
        var room = new Room(setting, callers);
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            var visit = new Visit(limited, room, Result.VALUE, i, new Stay());
            visits.add(visit);
            visit.start();
            visit.stay.begun.await();
        }
        for (Visit visit : visits) {
            visit.stay.over.countDown();
            visit.join();
        }
        return room;
    }

    private static Seen interrupt(Limited limited, Plan plan, Setting setting) throws InterruptedException {
        var heard = new Tally();
        var asked = new Tally();
        var room = new Room(setting, plan.permits(), () -> asked.arrived() > 0);
        List<Visit> holders = new ArrayList<>();
        for (int i = 0; i < plan.permits(); i++) {
            holders.add(new Visit(limited, room, Result.VALUE, i));
        }
        var waiting = new Visit(limited, room, Result.VALUE, plan.permits());
        holders.forEach(Thread::start);
        setting.await(room::hasMet);
        waiting.start();
        setting.hold(() -> waiting.inside.arrived() > 0);
        boolean asleep = setting.explored() || fallsAsleep(waiting);
        waiting.interrupt();
        boolean over = setting.await(() -> waiting.over.arrived() > 0);
        asked.enter();
        waiting.join();
        if (over && waiting.othersInside >= plan.permits()) {
            heard.enter();
        }
        for (Visit holder : holders) {
            holder.join();
        }
        Room again = later(limited, plan, setting.explored() ? plan.permits() : plan.permits() + 1, room, setting);
        return new Seen(
                List.of(waiting.told()),
                Math.max(room.inside.peak(), again.inside.peak()),
                room.met(),
                again.met(),
                heard.arrived() > 0,
                asleep);
    }

    /** A waiting thread may be seen running for a moment, but not at every look. */
    private static boolean fallsAsleep(Thread thread) {
        for (int look = 0; look < LOOKS; look++) {
            switch (thread.getState()) {
                case WAITING, TIMED_WAITING, BLOCKED, TERMINATED -> {
                    return true;
                }
                case NEW, RUNNABLE -> LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            }
        }
        return false;
    }

    private static Seen twoLimits(Permits solution, Plan plan, Setting setting) throws InterruptedException {
        var room = new Room(setting, 2 * plan.permits());
        List<Visit> visits = new ArrayList<>();
        Limited first = solution.atMost(plan.permits());
        Limited second = solution.atMost(plan.permits());
        for (int i = 0; i < 2 * plan.permits(); i++) {
            visits.add(new Visit(i % 2 == 0 ? first : second, room, Result.VALUE, i));
        }
        run(visits);
        return new Seen(visits.stream().map(Visit::told).toList(), room.inside.peak(), room.met(), true, true, true);
    }

    private static void run(List<Visit> visits) throws InterruptedException {
        visits.forEach(Thread::start);
        for (Visit visit : visits) {
            visit.join();
        }
    }

    /** The inside, in which callers wait for each other. */
    private static final class Room {
        private final Tally inside = new Tally();
        private final Tally lonely = new Tally();
        private final Setting setting;
        private final int together;
        private final BooleanSupplier mayLeave;

        Room(Setting setting, int together) {
            this(setting, together, null);
        }

        /** Keep everybody inside until they may leave; {@code null} until nobody else comes in. */
        Room(Setting setting, int together, BooleanSupplier mayLeave) {
            this.setting = setting;
            this.together = together;
            this.mayLeave = mayLeave;
        }

        void visit(Stay stay) throws InterruptedException {
            inside.enter();
            try {
                if (stay != null) {
                    stay.toItsEnd();
                } else if (setting.explored()) {
                    stay();
                } else {
                    meet();
                }
            } finally {
                inside.leave();
            }
        }

        /** Leave time for others to come in, or nobody would ever be seen beside another. */
        private void stay() {
            if (together == 1) {
                setting.linger();
            }
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void meet() {
            if (!setting.await(() -> hasMet() || lonely.arrived() > 0)) {
                lonely.enter();
            }
            if (mayLeave == null) {
                setting.hold(() -> inside.inside() > together);
            } else {
                setting.await(mayLeave);
            }
        }

        boolean hasMet() {
            return inside.peak() >= together;
        }

        boolean met() {
            return hasMet() && lonely.arrived() == 0;
        }
    }

    /** A stay inside whose end somebody else decides. */
    private static final class Stay {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch over = new CountDownLatch(1);

        void toItsEnd() throws InterruptedException {
            begun.countDown();
            over.await();
        }
    }

    /** A caller. */
    private static final class Visit extends Thread {
        private final Limited limited;
        private final Room room;
        private final Result result;
        private final int index;
        private final Stay stay;
        private final Tally inside = new Tally();
        private final Tally elsewhere = new Tally();
        private final Tally over = new Tally();
        private final Exception failure = new IOException("the call failed");
        private Long value;
        private Exception thrown;

        /** How many were inside when this one was over; who waits for so long stays inside no longer than others can wait. */
        private int othersInside;

        Visit(Limited limited, Room room, Result result, int index) {
            this(limited, room, result, index, null);
        }

        /** {@code stay} is how long it stays inside; {@code null} until others have met there. */
        Visit(Limited limited, Room room, Result result, int index, Stay stay) {
            super("caller " + index);
            this.stay = stay;
            this.limited = limited;
            this.room = room;
            this.result = result;
            this.index = index;
        }

        @Override
        public void run() {
            try {
                value = limited.with(this::call);
            } catch (Exception e) {
                thrown = e;
            } finally {
                // Explored, a look at what all share would make many more interleavings differ.
                othersInside = room.setting.explored() ? 0 : room.inside.inside();
                over.enter();
            }
            if (thrown instanceof RuntimeException own) {
                throw own;
            }
        }

        private Long call() throws Exception {
            inside.enter();
            if (Thread.currentThread() != this) {
                elsewhere.enter();
            }
            room.visit(stay);
            return switch (result) {
                case VALUE -> valueOf(index);
                case NOTHING -> null;
                case EXCEPTION -> throw failure;
            };
        }

        Caller told() {
            return new Caller(
                    inside.arrived(),
                    value,
                    thrown == null ? "" : thrown.getClass().getName(),
                    thrown == failure,
                    elsewhere.arrived() == 0);
        }
    }
}
