package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.rt.Fault;
import dev.interleave.box.engine.rt.Limits;
import dev.interleave.box.engine.rt.Run;
import dev.interleave.box.engine.rt.Schedules;
import dev.interleave.box.engine.rt.hook.Hooks;

/**
 * Two programs whose faults are known, and a correct one: where the engine doesn't tell them apart it must not judge anything. They call the
 * hooks as instrumented code does.
 */
final class Canary {
    private static final int SCHEDULES = 30;
    private static final int FIRST_SITE = 1;
    private static final int SECOND_SITE = 2;

    private Canary() {}

    /** Tell whether the engine works on this machine. */
    static boolean sings() {
        var schedules = new Schedules(Limits.DEFAULT, 1);
        boolean race = false;
        boolean falseAlarm = false;
        boolean deadlock = false;
        for (int i = 0; i < SCHEDULES; i++) {
            race |= schedules.run(i, () -> count(false)).races().length > 0;
            falseAlarm |= schedules.run(i, () -> count(true)).races().length > 0;
            deadlock |= deadlocked(schedules.run(i, Canary::embrace));
        }
        return race && deadlock && !falseAlarm;
    }

    private static boolean deadlocked(Run run) {
        return run.faults().stream().anyMatch(fault -> fault.kind() == Fault.Kind.DEADLOCK);
    }

    private static void count(boolean locked) {
        int[] counter = new int[1];
        Thread other = new Thread(() -> increment(counter, locked));
        other.start();
        increment(counter, locked);
        join(other);
    }

    private static void increment(int[] counter, boolean locked) {
        if (locked) {
            Hooks.enter(counter, FIRST_SITE);
        }
        Hooks.readElement(counter, 0, FIRST_SITE);
        int before = counter[0];
        Hooks.writeElement(counter, 0, SECOND_SITE);
        counter[0] = before + 1;
        if (locked) {
            Hooks.exit(counter, SECOND_SITE);
        }
    }

    private static void embrace() {
        Object left = new Object();
        Object right = new Object();
        Thread other = new Thread(() -> nest(right, left));
        other.start();
        nest(left, right);
        join(other);
    }

    private static void nest(Object outer, Object inner) {
        Hooks.enter(outer, FIRST_SITE);
        Hooks.enter(inner, SECOND_SITE);
        Hooks.exit(inner, SECOND_SITE);
        Hooks.exit(outer, FIRST_SITE);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
