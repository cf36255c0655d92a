package dev.interleave.box.engine.rt.hook;

import dev.interleave.box.engine.rt.Cores;
import dev.interleave.box.engine.rt.Fiber;
import dev.interleave.box.engine.rt.Recorders;
import dev.interleave.box.engine.rt.Scheduler;
import dev.interleave.box.engine.rt.detect.Accesses;
import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.detect.HiddenMembers;
import dev.interleave.box.engine.rt.detect.Locations;
import dev.interleave.box.engine.rt.detect.Reflections;
import dev.interleave.box.engine.rt.detect.Tracked;
import dev.interleave.box.engine.rt.search.Access;
import dev.interleave.box.engine.rt.sim.Work;
import java.io.ObjectStreamField;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * What the instrumented classes of java.base call. Nothing happens until {@link Hooks#on} is set, so that they may run before the virtual
 * machine is up; and nothing happens on threads that are no fibers.
 */
public final class LibraryHooks {
    private LibraryHooks() {}

    /** Precede a read that acquires. */
    public static void acquire(Object base, long offset) {
        if (Hooks.on && base != null) {
            Fiber fiber = Scheduler.current();
            if (fiber != null && Work.on) {
                Cores.read(fiber, base, offset);
            } else if (fiber != null) {
                HappensBefore.acquireSlot(fiber, base, offset);
            } else {
                Recorders.access(base, offset, Access.READ);
            }
        }
    }

    /** Precede a write that releases. */
    public static void release(Object base, long offset) {
        if (Hooks.on && base != null) {
            Fiber fiber = Scheduler.current();
            if (fiber != null && Work.on) {
                Cores.write(fiber, base, offset);
            } else if (fiber != null) {
                HappensBefore.releaseSlot(fiber, base, offset);
                Scheduler.wrote(base, offset);
            } else {
                Recorders.access(base, offset, Access.WRITE);
            }
        }
    }

    /** Precede an access that reads and writes in one step; {@link #swapped} goes on with what it writes. */
    public static void swap(Object base, long offset) {
        if (Work.on) {
            Fiber fiber = Hooks.on && base != null ? Scheduler.current() : null;
            if (fiber != null) {
                Cores.swap(fiber, base, offset);
            }
        } else {
            acquire(base, offset);
        }
    }

    /** Precede the same where it acquires nothing: it only takes its time. */
    public static void count(Object base, long offset) {
        Fiber fiber = Hooks.on && base != null && Work.on ? Scheduler.current() : null;
        if (fiber != null) {
            Cores.count(fiber, base, offset);
        }
    }

    /** Tell whether a weak update fails that {@link #swap} or {@link #count} has preceded; only in simulations. */
    public static boolean losesLine() {
        Fiber fiber = Work.on && Hooks.on ? Scheduler.current() : null;
        return fiber != null && Cores.losesLine(fiber);
    }

    /** Precede what an access writes that {@link #swap} precedes as well. */
    public static void swapped(Object base, long offset) {
        if (Work.on) {
            Fiber fiber = Hooks.on && base != null ? Scheduler.current() : null;
            if (fiber != null) {
                Cores.publish(fiber, base, offset);
            }
        } else {
            release(base, offset);
        }
    }

    /** Follow a compare-and-set. */
    public static void swapped(boolean changed, Object base, long offset) {
        Fiber fiber = changed && !Work.on && Hooks.on && base != null ? Scheduler.current() : null;
        if (fiber != null) {
            HappensBefore.swapSlot(fiber, base, offset, false);
            Scheduler.wrote(base, offset);
        } else if (changed && !Work.on && Hooks.on) {
            Recorders.access(base, offset, Access.WRITE);
        }
    }

    /** Follow a compare-and-set that only counts. */
    public static void counted(boolean changed, Object base, long offset) {
        Fiber fiber = changed && !Work.on && Hooks.on && base != null ? Scheduler.current() : null;
        if (fiber != null) {
            HappensBefore.swapSlot(fiber, base, offset, true);
            Scheduler.wrote(base, offset);
        } else if (changed && !Work.on && Hooks.on) {
            Recorders.access(base, offset, Access.WRITE);
        }
    }

    /** Precede a read through a handle that acquires. */
    public static void acquire(VarHandle handle, Object first, long second) {
        if (Hooks.on && Scheduler.running() != null) {
            acquire(base(handle, first), offset(handle, second));
        }
    }

    /** Precede a write through a handle that releases. */
    public static void release(VarHandle handle, Object first, long second) {
        if (Hooks.on && Scheduler.running() != null) {
            release(base(handle, first), offset(handle, second));
        }
    }

    /** Precede an access through a handle that reads and writes in one step. */
    public static void swap(VarHandle handle, Object first, long second) {
        if (Hooks.on && Scheduler.running() != null) {
            swap(base(handle, first), offset(handle, second));
        }
    }

    /** Precede the same where it acquires nothing. */
    public static void count(VarHandle handle, Object first, long second) {
        if (Hooks.on && Work.on && Scheduler.running() != null) {
            count(base(handle, first), offset(handle, second));
        }
    }

    /** Precede what such an access writes. */
    public static void swapped(VarHandle handle, Object first, long second) {
        if (Hooks.on && Scheduler.running() != null) {
            swapped(base(handle, first), offset(handle, second));
        }
    }

    /** Finding the location is no work of the program. */
    private static Object base(VarHandle handle, Object first) {
        long now = Work.now;
        Object base = Locations.base(handle, first);
        Work.now = now;
        return base;
    }

    private static long offset(VarHandle handle, long second) {
        long now = Work.now;
        long offset = Locations.offset(handle, second);
        Work.now = now;
        return offset;
    }

    /** Follow a compare-and-set through a handle. */
    public static void swapped(boolean changed, VarHandle handle, Object first, long second) {
        if (changed && !Work.on && Hooks.on && Scheduler.running() != null) {
            swapped(true, Locations.base(handle, first), Locations.offset(handle, second));
        }
    }

    /** Follow a compare-and-set through a handle that only counts. */
    public static void counted(boolean changed, VarHandle handle, Object first, long second) {
        if (changed && !Work.on && Hooks.on && Scheduler.running() != null) {
            counted(true, Locations.base(handle, first), Locations.offset(handle, second));
        }
    }

    public static boolean same(Object witness, Object expected) {
        return witness == expected;
    }

    public static boolean same(int witness, int expected) {
        return witness == expected;
    }

    public static boolean same(long witness, long expected) {
        return witness == expected;
    }

    /** Return the offset of an instance field of a library class. */
    public static long offset(Class<?> type, String field) {
        return Locations.offset(type, field);
    }

    /** Begin code whose synchronisation orders nothing. */
    public static void mute() {
        if (Hooks.on) {
            Scheduler.mute();
        }
    }

    /** End what {@link #mute} began. */
    public static void unmute() {
        if (Hooks.on) {
            Scheduler.unmute();
        }
    }

    /** Check a query of an object that isn't thread-safe, given its history. */
    public static void structureRead(Object state) {
        if (state != null) {
            Tracked.read(state);
        }
    }

    /** Check a change of an object that isn't thread-safe, given its history. */
    public static void structureWrite(Object state) {
        if (state != null) {
            Tracked.write(state);
        }
    }

    /** Give a copy that was made field by field a history of its own. */
    public static void copied(Object copy) {
        if (Hooks.on && copy != null) {
            Tracked.copied(copy);
        }
    }

    /** Check a query of the collection behind a view. */
    public static void structureOf(Object collection) {
        if (Hooks.on && collection != null) {
            structureRead(Tracked.state(collection));
        }
    }

    public static void elementRead(Object state, int index, int size) {
        if (state != null) {
            Tracked.element(state, index, size, false);
        }
    }

    /** Check the elements from {@code from} to {@code to}; the end of the list if that is negative. */
    public static void elementsRead(Object state, int from, int to, int size) {
        if (state != null) {
            int end = to < 0 ? size : to;
            for (int i = from; i < end; i++) {
                Tracked.element(state, i, size, false);
            }
        }
    }

    public static void elementWrite(Object state, int index, int size) {
        if (state != null) {
            Tracked.element(state, index, size, true);
        }
    }

    public static void allRead(Object state, int size) {
        if (state != null) {
            Tracked.elements(state, size, false);
        }
    }

    public static void allWritten(Object state, int size) {
        if (state != null) {
            Tracked.elements(state, size, true);
        }
    }

    public static void valueRead(Object entry, Object state) {
        if (state != null) {
            Tracked.value(entry, state, false);
        }
    }

    public static void valueWrite(Object entry, Object state) {
        if (state != null) {
            Tracked.value(entry, state, true);
        }
    }

    /** Check a query of the value of an entry that belongs to a map. */
    public static void valueReadIn(Object entry, Object map) {
        if (Hooks.on && entry != null && map != null) {
            valueRead(entry, Tracked.state(map));
        }
    }

    /** Give an entry that a watched map hands out a history of its value. */
    public static void entryOf(Object entry, Object map) {
        if (Hooks.on && entry != null) {
            Tracked.handedOut(entry, map);
        }
    }

    /** Check a query of an entry that was handed out, given the history of its value. */
    public static void entryRead(Object entry, Object history) {
        if (history != null) {
            Tracked.value(entry, history, false);
        }
    }

    /** Check a change of such an entry. */
    public static void entryWritten(Object entry, Object history) {
        if (history != null) {
            Tracked.value(entry, history, true);
        }
    }

    /** Check an element of an array behind a list. */
    public static void arrayRead(Object array, int index) {
        if (Hooks.on) {
            Accesses.readElement(array, index, Hooks.site);
        }
    }

    /** Check an element of an array behind a list. */
    public static void arrayWrite(Object array, int index) {
        if (Hooks.on) {
            Accesses.writeElement(array, index, Hooks.site);
        }
    }

    /** Check all of an array behind a list. */
    public static void arrayReadWhole(Object array) {
        if (Hooks.on) {
            Accesses.range(array, 0, Integer.MAX_VALUE, false, Hooks.site);
        }
    }

    /** Check all of an array behind a list. */
    public static void arrayWriteWhole(Object array) {
        if (Hooks.on) {
            Accesses.range(array, 0, Integer.MAX_VALUE, true, Hooks.site);
        }
    }

    /** Check the element that an iterator gives next, if there is one. */
    public static void arrayNext(Object[] array, int index) {
        arrayNext(array, index, array.length);
    }

    /** Check the element that is next before {@code end}, if there is one. */
    public static void arrayNext(Object[] array, int index, int end) {
        if (Hooks.on && index < end) {
            Accesses.readElement(array, index, Hooks.site);
        }
    }

    /** Check the elements from {@code index} to {@code end}. */
    public static void arrayRest(Object[] array, int index, int end) {
        if (Hooks.on && index < end) {
            Accesses.range(array, index, end - index, false, Hooks.site);
        }
    }

    /** Precede the reads of an object's fields by serialisation: of the primitive ones, or of the others. */
    public static void serialised(Object object, ObjectStreamField[] fields, int primitives) {
        if (Hooks.on && object != null && !Work.on && Scheduler.current() != null) {
            Reflections.serialised(object, fields, primitives != 0, Hooks.site);
        }
    }

    /** Return the fields that reflection may show. */
    public static Field[] visible(Field[] fields) {
        long now = Work.now;
        Field[] visible = Hooks.on ? HiddenMembers.visible(fields) : fields;
        Work.now = now;
        return visible;
    }

    /** Return the methods that reflection may show. */
    public static Method[] visible(Method[] methods) {
        long now = Work.now;
        Method[] visible = Hooks.on ? HiddenMembers.visible(methods) : methods;
        Work.now = now;
        return visible;
    }
}
