package grading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lab.ex04.Interpreter;
import lab.kit.PlainCell;
import lab.kit.grading.Experiment;
import lab.kit.grading.Setting;
import lab.kit.grading.Tally;

/** Lets several threads compute and block, and counts who is where. */
public final class Probe implements Experiment<Interpreter, Probe.Plan, Probe.Seen> {
    public enum Scene {
        /** Each thread computes. */
        COMPUTE,
        /** Each thread blocks inside a computation, and computes on. */
        BLOCK,
        /** The same inside a computation inside a computation. */
        BLOCK_NESTED,
        /** A computation throws, then another thread computes. */
        WORK_THROWS,
        /** What blocks throws, the computation goes on; then another thread computes. */
        IO_THROWS,
        /** One thread computes in each of two interpreters. */
        TWO_INTERPRETERS,
        /** Each thread computes, computes inside that computation, and computes on. */
        COMPUTE_NESTED,
        /** What blocks throws in each thread, and the computation goes on. */
        IO_THROWS_TOGETHER,
        /** Each thread computes inside a computation of an interpreter of its own. */
        INTERPRETER_INSIDE
    }

    /** @param rounds how often each thread does it */
    public record Plan(Scene scene, int threads, int rounds) {}

    /**
     * @param peak how many computed at once at most
     * @param met whether all threads were inside their io together
     * @param count what the threads counted together while they computed
     * @param returned whether each call gave back what its callable returned
     * @param thrown the class of what came out where the probe's own exception had to, {@code ""} if it was that one
     */
    public record Seen(int peak, boolean met, long count, boolean returned, String thrown) {}

    @Override
    public Seen observe(Interpreter interpreter, Plan plan, Setting setting) throws Exception {
        return new Stage(interpreter, plan, setting).play();
    }

    private static final class Stage {
        private static final int MOST_HELD = 12;

        private final Interpreter interpreter;
        private final Plan plan;
        private final Setting setting;
        private final Tally computing = new Tally();
        private final Tally blocking = new Tally();
        private final Tally lonely = new Tally();
        private final Tally misses = new Tally();
        private final PlainCell counted = new PlainCell(0);
        private final IOException expected = new IOException("made by the grader");
        private String thrown = "";

        Stage(Interpreter interpreter, Plan plan, Setting setting) {
            this.interpreter = interpreter;
            this.plan = plan;
            this.setting = setting;
        }

        Seen play() throws Exception {
            if (plan.scene() == Scene.WORK_THROWS || plan.scene() == Scene.IO_THROWS) {
                inTurn(this::fail);
                inTurn(this::compute);
            } else if (plan.scene() == Scene.TWO_INTERPRETERS) {
                sideBySide();
            } else {
                together();
            }
            boolean met = blocking.peak() >= plan.threads();
            return new Seen(computing.peak(), met, counted.get(), misses.arrived() == 0, thrown);
        }

        private void together() throws Exception {
            var actors = new ArrayList<Actor>();
            for (int i = 0; i < plan.threads(); i++) {
                actors.add(Actor.start(() -> {
                    for (int round = 0; round < plan.rounds(); round++) {
                        act(round);
                    }
                    return null;
                }));
            }
            join(actors);
        }

        private void sideBySide() throws Exception {
            Interpreter other = another();
            join(List.of(Actor.start(() -> meetIn(interpreter)), Actor.start(() -> meetIn(other))));
        }

        private Interpreter another() throws Exception {
            return interpreter.getClass().getConstructor().newInstance();
        }

        private Void computeTwice() throws Exception {
            compute();
            section();
            return null;
        }

        private Void meetIn(Interpreter one) throws Exception {
            one.compute(() -> {
                blocking.enter();
                if (!setting.await(() -> blocking.arrived() >= plan.threads() || lonely.arrived() > 0)) {
                    lonely.enter();
                }
                blocking.leave();
                return null;
            });
            return null;
        }

        private void act(int round) throws Exception {
            switch (plan.scene()) {
                case COMPUTE, WORK_THROWS, IO_THROWS, TWO_INTERPRETERS -> compute();
                case COMPUTE_NESTED -> interpreter.compute(this::computeTwice);
                case IO_THROWS_TOGETHER -> fail();
                case INTERPRETER_INSIDE -> another().compute(this::compute);
                case BLOCK -> interpreter.compute(() -> block(round));
                case BLOCK_NESTED -> interpreter.compute(() -> interpreter.compute(() -> block(round)));
            }
        }

        private Void compute() throws Exception {
            Object token = new Object();
            Object back = interpreter.compute(() -> {
                section();
                return token;
            });
            if (back != token) {
                misses.enter();
            }
            return null;
        }

        private Void block(int round) throws Exception {
            section();
            Object token = new Object();
            Object back = interpreter.blocking(() -> {
                blocking.enter();
                if (!setting.explored()
                        && round == 0
                        && !setting.await(() -> blocking.arrived() >= plan.threads() || lonely.arrived() > 0)) {
                    lonely.enter();
                }
                blocking.leave();
                return token;
            });
            section();
            if (back != token) {
                throw new IllegalStateException("blocking did not return what io returned");
            }
            return null;
        }

        /** Stay inside for as long as somebody else may still come in who must not. */
        private void section() {
            computing.enter();
            long count = counted.get();
            if (!setting.explored() && plan.threads() > 1 && computing.arrived() <= MOST_HELD) {
                setting.hold(() -> computing.peak() > 1);
            }
            counted.set(count + 1);
            computing.leave();
        }

        private Void fail() throws Exception {
            try {
                interpreter.compute(() -> {
                    if (plan.scene() == Scene.WORK_THROWS) {
                        throw expected;
                    }
                    failInside();
                    section();
                    return null;
                });
                if (plan.scene() == Scene.WORK_THROWS) {
                    thrown = "nothing";
                }
            } catch (Exception e) {
                note(e);
            }
            return null;
        }

        private void failInside() {
            try {
                interpreter.blocking(() -> {
                    throw expected;
                });
                thrown = "nothing";
            } catch (Exception e) {
                note(e);
            }
        }

        private synchronized void note(Exception e) {
            if (e != expected && thrown.isEmpty()) {
                thrown = e.getClass().getName();
            }
        }

        private static void inTurn(Callable<Void> act) throws Exception {
            join(List.of(Actor.start(act)));
        }

        private static void join(List<Actor> actors) throws Exception {
            for (Actor actor : actors) {
                actor.thread.join();
            }
            for (Actor actor : actors) {
                actor.rethrow();
            }
        }
    }

    /** A thread that keeps what it threw. */
    private static final class Actor {
        private final Thread thread;
        private Throwable thrown;

        private Actor(Callable<Void> act) {
            thread = new Thread(() -> {
                try {
                    act.call();
                } catch (Throwable e) {
                    thrown = e;
                }
            });
        }

        static Actor start(Callable<Void> act) {
            var actor = new Actor(act);
            actor.thread.start();
            return actor;
        }

        void rethrow() throws Exception {
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown instanceof Exception exception) {
                throw exception;
            }
        }
    }
}
