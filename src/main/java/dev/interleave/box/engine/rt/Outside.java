package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.sim.Work;
import jdk.internal.misc.VM;

/** Stands in for what a program sees of the world outside: time, entropy, processors; and refuses what it would have to wait for there. */
public final class Outside {
    /** Whether the program has opened a file or made one since somebody cleared it. */
    public static boolean touchedFiles;

    /** Whether programs look at the clock only to tell how long they took. */
    static boolean timeIsLogged;

    private Outside() {}

    /** Precede what opens, makes or renames a file. */
    public static void touchFiles() {
        if (Scheduler.running() != null) {
            touchedFiles = true;
        }
    }

    /** Say whether programs look at the clock only to tell how long they took, which withdraws no claim of a search. */
    public static void timeIsLogged(boolean only) {
        timeIsLogged = only;
    }

    /** Precede a call of the program that reads or changes files or system properties, whose order a search does not know. */
    public static void usesFiles() {
        if (Scheduler.running() != null && Scheduler.schedule.operations != null) {
            Scheduler.schedule.operations.doubt("the program uses files or system properties");
        }
    }

    /** Precede what shows identity hash codes, which are other ones elsewhere. */
    public static void showsIdentity() {
        if (Scheduler.running() != null && Scheduler.schedule.operations != null) {
            Scheduler.schedule.operations.doubt("the program uses identity hash codes");
        }
    }

    /** Do {@link #showsIdentity} if the object has no {@code hashCode} of its own. */
    public static void mayShowIdentity(Object object) {
        if (object == null || Scheduler.running() == null || Scheduler.schedule.operations == null) {
            return;
        }
        Scheduler.mute();
        try {
            if (object.getClass().getMethod("hashCode").getDeclaringClass() == Object.class) {
                showsIdentity();
            }
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        } finally {
            Scheduler.unmute();
        }
    }

    /** Stand in for {@code System.nanoTime} in a program. */
    public static long programNanoTime() {
        look();
        return Scheduler.nanoTime();
    }

    /** Stand in for {@code System.currentTimeMillis} in a program. */
    public static long programMillis() {
        look();
        return Scheduler.currentTimeMillis();
    }

    /** Stand in for {@code Thread.onSpinWait} in a program. */
    public static void programSpin() {
        Scheduler.before(Operation.YIELD, null, 0, 0);
    }

    /** Precede {@code Thread.getState}, whose answer depends on where the other thread is. */
    public static void lookAtState() {
        if (Scheduler.running() != null && Scheduler.schedule.operations != null) {
            Scheduler.schedule.operations.doubt("the program asks what a thread is doing");
        }
        look();
    }

    /** Precede what asks for the state of a thread. */
    public static void look() {
        Scheduler.before(Operation.VOLATILE_READ, Thread.class, 0, 0);
    }

    /** Precede an access to an atomic variable that orders nothing, neither for others nor for a search. */
    public static void unordered() {
        if (Scheduler.running() != null && Scheduler.schedule.operations != null) {
            Scheduler.schedule.operations.doubt("the program accesses an atomic variable without any order");
        }
    }

    /** Precede what draws random numbers: they are the same in each schedule here, and others elsewhere. */
    public static void draw() {
        if (Scheduler.running() != null && Scheduler.schedule.operations != null) {
            Scheduler.schedule.operations.doubt("the program draws random numbers");
        }
    }

    /** Stand in for {@code SecureRandom.nextBytes}. */
    public static boolean entropy(byte[] bytes) {
        if (bytes == null || Scheduler.running() == null) {
            return false;
        }
        draw();
        Scheduler.mute();
        Entropy.fill(bytes);
        Scheduler.unmute();
        return true;
    }

    /** Stand in for {@code System.nanoTime} in the library. */
    public static long nanoTime() {
        Fiber fiber = Scheduler.running();
        if (fiber != null && Scheduler.schedule.operations != null) {
            return fiber.pending.time;
        }
        return fiber == null ? System.nanoTime() : Scheduler.schedule.clock.tick();
    }

    /** Stand in for {@code System.currentTimeMillis} in the library. */
    public static long currentTimeMillis() {
        return Scheduler.running() == null ? System.currentTimeMillis() : Scheduler.schedule.clock.millis();
    }

    /** Stand in for {@code VM.getNanoTimeAdjustment}: ns since so many seconds after 1970. */
    public static long nanoTimeAdjustment(long offsetInSeconds) {
        Fiber fiber = Scheduler.running();
        if (fiber != null && Scheduler.schedule.operations != null && !timeIsLogged) {
            Scheduler.schedule.operations.doubt("the program looks at the clock");
        }
        return fiber == null
                ? VM.getNanoTimeAdjustment(offsetInSeconds)
                : Scheduler.schedule.clock.nanosSince(fiber, Scheduler.writes, offsetInSeconds);
    }

    /** Stand in for {@code Runtime.availableProcessors}. */
    public static int cores(Runtime runtime) {
        return Work.on ? Cores.count() : runtime.availableProcessors();
    }

    /** Stand in for what waits for the network or another process: the schedule can't go on, and says why. */
    public static void unsupported(String what) {
        if (Scheduler.running() != null) {
            Scheduler.schedule.end(End.UNSUPPORTED, "The program waits for something outside itself: " + what + ".");
            Scheduler.leave();
        }
    }
}
