package dev.interleave.box.engine.rt.hook;

import dev.interleave.box.engine.rt.Monitors;
import dev.interleave.box.engine.rt.Operation;
import dev.interleave.box.engine.rt.Outside;
import dev.interleave.box.engine.rt.Recorders;
import dev.interleave.box.engine.rt.Scheduler;
import dev.interleave.box.engine.rt.Statics;
import dev.interleave.box.engine.rt.detect.Accesses;
import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.detect.Locations;
import dev.interleave.box.engine.rt.detect.Reflections;
import dev.interleave.box.engine.rt.detect.Tracked;
import dev.interleave.box.engine.rt.search.Access;
import dev.interleave.box.engine.rt.sim.Work;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;

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

    /** Whether a searched schedule runs, which wants to know when a thread goes round in a circle. */
    public static boolean searched;

    /** Whether the running thread has called something that may have changed what a search does not see. */
    public static boolean changes;

    private Hooks() {}

    /** Begin a round of a loop, and return what {@link #again} is to be given at its end. */
    public static int round() {
        return Scheduler.round();
    }

    /** End a round that has left all local variables as they were, and begin another one, as soon as that could be a different one. */
    public static int again(int began, int site) {
        return Scheduler.again(began, site);
    }

    /** Precede {@code poll}, which changes nothing unseen in queues that are all volatile. */
    public static void polls(Object queue) {
        changes |= !(queue instanceof ConcurrentLinkedQueue<?>
                || queue instanceof ConcurrentLinkedDeque<?>
                || queue instanceof LinkedBlockingQueue<?>);
    }

    /** Check a read of an instance field, or of a static one if the object is null; returns its history. */
    public static Object read(Object base, Object history, int field, int site) {
        return Accesses.read(base, history, field, site);
    }

    /** Check a write of an instance field, or of a static one if the object is null; returns its history. */
    public static Object write(Object base, Object history, int field, int site) {
        return Accesses.write(base, history, field, site);
    }

    /** Precede the read of a plain field that the library declares. */
    public static void foreignRead(Object base, int field, int site) {
        Accesses.foreign(base, field, site, false);
    }

    /** Precede the write of a plain field that the library declares. */
    public static void foreignWrite(Object base, int field, int site) {
        Accesses.foreign(base, field, site, true);
    }

    /** Precede the read of a volatile field; the base of a static one is its class. */
    public static void volatileRead(Object base, int field, int site) {
        if (base != null && Scheduler.current() != null) {
            long offset = Locations.offset(base, field);
            Scheduler.before(Operation.VOLATILE_READ, base, offset, site);
            HappensBefore.acquireSlot(Scheduler.current(), base, offset);
        } else if (base != null && Scheduler.running() != null) {
            Recorders.access(base, Locations.offset(base, field), Access.READ);
        }
    }

    /** Precede the write of a volatile field; the base of a static one is its class. */
    public static void volatileWrite(Object base, int field, int site) {
        if (base != null && Scheduler.current() != null) {
            long offset = Locations.offset(base, field);
            Scheduler.before(Operation.VOLATILE_WRITE, base, offset, site);
            HappensBefore.releaseSlot(Scheduler.current(), base, offset);
            Scheduler.wrote(base, offset);
        } else if (base != null && Scheduler.running() != null) {
            Recorders.access(base, Locations.offset(base, field), Access.WRITE);
        }
    }

    /** Return the tokens of an array's elements, for the inlined check. */
    public static int[] tokens(Object array) {
        return Accesses.tokens(array);
    }

    /** Return the tokens of an array that was loaded out of another one at an index. */
    public static int[] tokens(Rows rows, Object array, int index) {
        return rows.tokens(array, index);
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
        Monitors.enter(monitor, site);
    }

    /** Take the place of {@code monitorexit}. */
    public static void exit(Object monitor, int site) {
        Monitors.exit(monitor, site);
    }

    /** Take the place of {@code Object.wait}. */
    public static void await(Object monitor, int site) throws InterruptedException {
        Monitors.await(monitor, 0, 0, site);
    }

    /** Take the place of {@code Object.wait}. */
    public static void await(Object monitor, long millis, int site) throws InterruptedException {
        Monitors.await(monitor, millis, 0, site);
    }

    /** Take the place of {@code Object.wait}. */
    public static void await(Object monitor, long millis, int nanos, int site) throws InterruptedException {
        Monitors.await(monitor, millis, nanos, site);
    }

    /** Take the place of {@code Object.notify}. */
    public static void wake(Object monitor, int site) {
        Monitors.notify(monitor, site);
    }

    /** Take the place of {@code Object.notifyAll}. */
    public static void wakeAll(Object monitor, int site) {
        Monitors.notifyAll(monitor, site);
    }

    /** Take the place of {@code Thread.holdsLock}. */
    public static boolean holds(Object monitor) {
        return Monitors.held(monitor);
    }

    /** Ask for the right to initialise a class in this schedule; see {@link Statics#enter}. */
    public static boolean beginInit(Class<?> type) {
        if (!Statics.enter(type)) {
            return false;
        }
        if (type.isEnum()) {
            Locations.forgetConstants(type);
        }
        Recorders.initialises(true);
        return true;
    }

    /** Note that a class is initialised. */
    public static void endInit(Class<?> type) {
        Recorders.initialises(false);
        Statics.leave(type);
    }

    /** Note that an initialiser has failed, and return what to throw. */
    public static Error failInit(Class<?> type, Throwable failure) {
        Recorders.initialises(false);
        return Statics.failed(type, failure);
    }

    /** Begin a method that the library may have called: here another thread may have its turn, though not each time. */
    public static void begin(int site) {
        if (Scheduler.current() != null && HappensBefore.isTimely()) {
            Scheduler.before(Operation.BEGIN, null, 0, site);
        }
    }

    /** Begin a method that the library may call again and again, in a loop that nobody else counts. */
    public static void enterOverride() {
        Scheduler.calledBack();
    }

    /** Note that a method has jumped backwards many times. */
    public static void loop(int site) {
        Scheduler.loop(site);
    }

    /** Begin a stretch that is no part of the program's behaviour. */
    public static void mute() {
        Scheduler.beginRecording();
    }

    /** Begin a call of a recorder, which looks at what was recorded. */
    public static void look(Object recorder) {
        Scheduler.record(recorder, Access.READ);
    }

    /** Begin a call of a recorder. */
    public static void record(Object recorder) {
        Scheduler.record(recorder, Access.WRITE);
    }

    /** End what {@link #mute} began. */
    public static void unmute() {
        Scheduler.endRecording();
    }

    /** Precede a call of the library that other threads may notice. */
    public static void call(Object receiver, int operation) {
        if (receiver != null && Scheduler.current() != null) {
            Scheduler.before(operation, receiver, 0, site);
        }
    }

    /** Tell whether a weak compare-and-set is to fail for no reason. */
    public static boolean failsWeakly(Object receiver) {
        return receiver != null && Scheduler.failsWeakly(receiver);
    }

    /** Precede a call that reads or changes what is outside of the program's objects: files, system properties. */
    public static void outside() {
        Outside.usesFiles();
        if (Scheduler.current() != null && HappensBefore.isTimely()) {
            Scheduler.before(Operation.WRITE, System.class, 0, site);
        }
    }

    /** Precede a draw from a generator: here another thread may draw first, though not each time. */
    public static void draw(Object generator) {
        if (generator instanceof Random
                && !(generator instanceof ThreadLocalRandom)
                && Scheduler.current() != null
                && HappensBefore.isTimely()) {
            Scheduler.before(Operation.WRITE, generator, 0, site);
        }
    }

    /** Precede a call through an interface, which other threads may notice if the receiver is a concurrent collection. */
    public static void callIfShared(Object receiver, int operation) {
        if (receiver != null
                && receiver.getClass().getPackageName().equals("java.util.concurrent")
                && Scheduler.current() != null) {
            Scheduler.before(operation, receiver, 0, site);
        }
    }

    /** Precede a library call that reads or writes a part of an array. */
    public static void range(Object array, int from, int length, boolean writes, int site) {
        Accesses.range(array, from, length, writes, site);
    }

    /** Precede a library call that reads or writes a whole array. */
    public static void whole(Object array, boolean writes, int site) {
        Accesses.range(array, 0, Integer.MAX_VALUE, writes, site);
    }

    /** Watch a library object that isn't thread-safe from now on. */
    public static void track(Object object) {
        Tracked.track(object);
    }

    /** Follow {@code clone}, which reads every field of the original. */
    public static void copied(Object original, Object copy, int site) {
        Reflections.copied(original, copy, site);
    }

    /** Follow the taking of an optimistic stamp. */
    public static void speculate(Object lock) {
        Accesses.speculate(lock);
    }

    /** Follow the validation of an optimistic stamp, and return its result. */
    public static boolean validated(boolean valid, Object lock) {
        Accesses.validated(lock, valid);
        return valid;
    }

    /** Follow the conversion of an optimistic stamp, and return its result. */
    public static long validated(long stamp, Object lock) {
        Accesses.validated(lock, stamp != 0);
        return stamp;
    }

    /** Precede the taking of a real lock where an optimistic stamp wasn't enough. */
    public static void abandon(Object lock) {
        Accesses.abandon(lock);
    }

    /** Follow {@code Class.forName}. */
    public static void initialise(Class<?> type) {
        Reflections.initialise(type);
    }

    /** Precede an access through reflection; 1 for a write. */
    public static void reflected(Field field, Object base, int writes) {
        Reflections.access(field, base, writes != 0, site);
    }

    /** Precede an access through a handle. */
    public static void access(VarHandle handle, Object first, long second, int mode, int site) {
        if (Scheduler.current() == null) {
            Recorders.plain();
            return;
        }
        long now = Work.now;
        Object base = Locations.base(handle, first);
        long offset = Locations.offset(handle, second);
        Work.now = now;
        boolean writes = (mode & HandleAccess.WRITES) != 0;
        if ((mode & HandleAccess.PLAIN) == 0) {
            int operation = !writes
                    ? Operation.VOLATILE_READ
                    : (mode & HandleAccess.READS) != 0 ? Operation.CAS : Operation.VOLATILE_WRITE;
            Scheduler.before(operation, base, offset, site);
        }
        if (Work.on) {
            return;
        }
        if ((mode & HandleAccess.PLAIN) != 0 && (first instanceof byte[] || first instanceof ByteBuffer)) {
            Views.access(handle, first, (int) second, writes, site);
        } else {
            Reflections.access(
                    base, offset, second, Locations.isArray(handle), writes, (mode & HandleAccess.PLAIN) != 0, site);
        }
        if ((mode & HandleAccess.ACQUIRES) != 0) {
            HappensBefore.acquireSlot(Scheduler.current(), base, offset);
        }
        if (!HandleAccess.isConditional(mode) && writes) {
            wrote(base, offset, mode);
        }
    }

    /** Follow a compare-and-set through a handle. */
    public static void accessed(boolean changed, VarHandle handle, Object first, long second, int mode) {
        if (changed && !Work.on && Scheduler.current() != null) {
            wrote(Locations.base(handle, first), Locations.offset(handle, second), mode);
        }
    }

    private static void wrote(Object base, long offset, int mode) {
        if ((mode & HandleAccess.RELEASES) != 0) {
            HappensBefore.releaseSlot(Scheduler.current(), base, offset);
        }
        Scheduler.wrote(base, offset);
    }
}
