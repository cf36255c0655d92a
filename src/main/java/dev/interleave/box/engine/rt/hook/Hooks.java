package dev.interleave.box.engine.rt.hook;

import dev.interleave.box.engine.rt.Fiber;
import dev.interleave.box.engine.rt.Operation;
import dev.interleave.box.engine.rt.Scheduler;
import dev.interleave.box.engine.rt.Statics;
import dev.interleave.box.engine.rt.detect.Accesses;
import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.detect.Locations;

/** What the instrumented classes of a program call. Threads that are no fibers, and muted ones, pass through. */
public final class Hooks {
    /** Whether the engine listens to the library; set once by the driver when it is ready, before its first schedule. */
    public static boolean on;

    /** Matches no access. */
    public static final int NO_TOKEN = -1;

    /** Epoch of the running thread: what a variable's token is after it was read; even. */
    public static int token = NO_TOKEN;

    /** What a variable's token is after it was written: {@link #token} plus 1. */
    public static int writeToken = NO_TOKEN;

    /** Token for the variable whose check has just returned. */
    public static int mark;

    /** Where the running thread has left the program's code last. */
    public static int site;

    /** By class number: whether the running thread knows the class to be initialised. */
    public static boolean[] classes = new boolean[1 << 16];

    private Hooks() {}

    /** Check a read of an instance field, or of a static one if the object is null; returns its history. */
    public static Object read(Object base, Object history, int field, int site) {
        return Accesses.read(base, history, field, site);
    }

    /** Check a write of an instance field, or of a static one if the object is null; returns its history. */
    public static Object write(Object base, Object history, int field, int site) {
        return Accesses.write(base, history, field, site);
    }

    /** Precede the read of a volatile field; the base of a static one is its class. */
    public static void volatileRead(Object base, int field, int site) {
        if (base != null && Scheduler.current() != null) {
            long offset = Locations.offset(base, field);
            Scheduler.before(Operation.VOLATILE_READ, base, offset, site);
            HappensBefore.acquireSlot(Scheduler.current(), base, offset);
        }
    }

    /** Precede the write of a volatile field; the base of a static one is its class. */
    public static void volatileWrite(Object base, int field, int site) {
        if (base != null && Scheduler.current() != null) {
            long offset = Locations.offset(base, field);
            Scheduler.before(Operation.VOLATILE_WRITE, base, offset, site);
            HappensBefore.releaseSlot(Scheduler.current(), base, offset);
            Scheduler.wrote(base, offset);
        }
    }

    /** Return the tokens of an array's elements, for the inlined check. */
    public static int[] tokens(Object array) {
        return Accesses.tokens(array);
    }

    /** Precede the read of an array element. */
    public static void readElement(Object array, int index, int site) {
        Accesses.readElement(array, index, site);
    }

    /** Precede the write of an array element. */
    public static void writeElement(Object array, int index, int site) {
        Accesses.writeElement(array, index, site);
    }

    /** Take the place of {@code monitorenter}. */
    public static void enter(Object monitor, int site) {
        if (monitor == null) {
            throw new NullPointerException("Cannot enter synchronized block because value is null");
        }
        Scheduler.monitorEnter(monitor, site);
    }

    /** Take the place of {@code monitorexit}. */
    public static void exit(Object monitor, int site) {
        Scheduler.monitorExit(monitor, site);
    }

    /** Take the place of {@code Object.wait}. */
    public static void await(Object monitor, int site) throws InterruptedException {
        Scheduler.monitorWait(monitor, 0, 0, site);
    }

    /** Take the place of {@code Object.wait}. */
    public static void await(Object monitor, long millis, int site) throws InterruptedException {
        Scheduler.monitorWait(monitor, millis, 0, site);
    }

    /** Take the place of {@code Object.wait}. */
    public static void await(Object monitor, long millis, int nanos, int site) throws InterruptedException {
        Scheduler.monitorWait(monitor, millis, nanos, site);
    }

    /** Take the place of {@code Object.notify}. */
    public static void wake(Object monitor, int site) {
        Scheduler.monitorNotify(monitor, site);
    }

    /** Take the place of {@code Object.notifyAll}. */
    public static void wakeAll(Object monitor, int site) {
        Scheduler.monitorNotifyAll(monitor, site);
    }

    /** Take the place of {@code Thread.holdsLock}. */
    public static boolean holds(Object monitor) {
        return Scheduler.monitorHeld(monitor);
    }

    /** Ask for the right to initialise a class in this schedule; see {@link Statics#enter}. */
    public static boolean beginInit(Class<?> type) {
        if (!Statics.enter(type)) {
            return false;
        }
        if (type.isEnum()) {
            Locations.forgetConstants(type);
        }
        return true;
    }

    /** Note that a class is initialised. */
    public static void endInit(Class<?> type) {
        Statics.leave(type);
    }

    /** Note that an initialiser has failed, and return what to throw. */
    public static Error failInit(Class<?> type, Throwable failure) {
        return Statics.failed(type, failure);
    }

    /** Note a jump backwards. */
    public static void loop(int site) {
        Scheduler.loop(site);
    }

    /** Begin a stretch that is no part of the program's behaviour. */
    public static void mute() {
        Scheduler.mute();
    }

    /** End what {@link #mute} began. */
    public static void unmute() {
        Scheduler.unmute();
    }

    /** Precede a call of the library that other threads may notice. */
    public static void call(int operation, Object receiver, int site) {
        Fiber fiber = Scheduler.current();
        if (fiber != null) {
            Scheduler.before(operation, receiver, 0, site);
        }
    }
}
