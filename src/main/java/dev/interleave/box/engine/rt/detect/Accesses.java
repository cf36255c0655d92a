package dev.interleave.box.engine.rt.detect;

import dev.interleave.box.engine.rt.Fiber;
import dev.interleave.box.engine.rt.Operation;
import dev.interleave.box.engine.rt.Recorders;
import dev.interleave.box.engine.rt.Scheduler;
import dev.interleave.box.engine.rt.hook.Hooks;
import java.lang.reflect.Array;
import java.util.function.Supplier;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/** Checks plain accesses to fields and array elements; called when the inlined check of the program's code has found something new. */
public final class Accesses {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();

    /** Histories of arrays, and of objects of the library by the number of a field. */
    private static final IdentityTable arrays = new IdentityTable();

    private static boolean @Nullable [] turns;

    /** The array read last and the one written last, which is what a loop over arrays asks for again. */
    private static Object lastRead;

    private static ArrayHistory lastReadHistory;
    private static Object lastWritten;
    private static ArrayHistory lastWrittenHistory;

    private Accesses() {}

    /** Make the accesses to what is accessed at two sites turns also before it has raced; 0 for none. */
    public static void turns(int first, int second) {
        turns = first == 0 && second == 0 ? null : new boolean[HappensBefore.table.siteCount() + 1];
        for (int site = 1; turns != null && site < turns.length; site++) {
            turns[site] = site == first || site == second || isLike(site, first) || isLike(site, second);
        }
    }

    private static boolean isLike(int site, int other) {
        String name = HappensBefore.table.site(site).variable();
        return !name.isEmpty() && name.equals(HappensBefore.table.site(other).variable());
    }

    static void begin() {
        arrays.clear();
        lastRead = lastWritten = null;
        lastReadHistory = lastWrittenHistory = null;
    }

    /** Check a read of a field and return its history; sets {@link Hooks#mark} to what the field's token becomes. */
    public static Object read(Object base, Object history, int field, int site) {
        Fiber fiber = Scheduler.current();
        if (fiber == null) {
            Recorders.plain();
            Hooks.mark = Hooks.NO_TOKEN;
            return history;
        }
        FieldHistory variable = FieldHistory.of(history, field);
        if ((variable.shown | 1) == HappensBefore.known) {
            note(fiber, variable, false, base, field, site);
            Hooks.mark = variable.shown;
            return variable;
        }
        Hooks.mark = variable.shown = read(fiber, variable, base, field, site) ? variable.last : 0;
        return variable;
    }

    /** Check a write of a field and return its history; sets {@link Hooks#mark} to what the field's token becomes. */
    public static Object write(Object base, Object history, int field, int site) {
        Fiber fiber = Scheduler.current();
        if (fiber == null) {
            Recorders.plain();
            Hooks.mark = Hooks.NO_TOKEN;
            return history;
        }
        HappensBefore.changed(fiber);
        FieldHistory variable = FieldHistory.of(history, field);
        if (variable.shown == HappensBefore.known) {
            note(fiber, variable, true, base, field, site);
            Hooks.mark = variable.shown;
            return variable;
        }
        write(fiber, variable, base, field, site);
        Hooks.mark = variable.shown = variable.last;
        return variable;
    }

    /** Check an access to a field of an object that has no room for its history. */
    public static void foreign(Object base, int field, int site, boolean writes) {
        Fiber fiber = Scheduler.current();
        if (fiber == null || base == null) {
            Recorders.plain();
            return;
        }
        FieldHistory variable = (FieldHistory) arrays.get(base, field);
        if (variable == null) {
            variable = FieldHistory.of(null, field);
            arrays.put(base, field, variable);
        }
        if (writes) {
            write(fiber, variable, base, field, site);
        } else {
            read(fiber, variable, base, field, site);
        }
    }

    /** Check a read of any variable; false if it is only speculative and may not be remembered. */
    static boolean read(Fiber fiber, History variable, Object base, long slot, int site) {
        HappensBefore.count();
        ThreadClock thread = HappensBefore.of(fiber);
        if (thread.speculation != null) {
            thread.speculation.add(thread, variable, site);
            return false;
        }
        if (variable.racy || isTurn(site)) {
            turn(fiber, variable.key(), Operation.READ, base, slot, site);
        }
        note(fiber, variable, false, base, slot, site);
        variable.read(thread, site);
        return true;
    }

    static void write(Fiber fiber, History variable, Object base, long slot, int site) {
        HappensBefore.changed(fiber);
        HappensBefore.count();
        if (variable.racy || isTurn(site)) {
            turn(fiber, variable.key(), Operation.WRITE, base, slot, site);
        }
        note(fiber, variable, true, base, slot, site);
        variable.write(HappensBefore.of(fiber), site);
        Scheduler.wrote(base, slot);
    }

    /** Return the tokens of an array's elements for the inlined check; null for null. */
    public static int[] tokens(Object array) {
        return array == null ? null : history(array).last;
    }

    /** Check a read of an array element; the index may be out of bounds. */
    public static void readElement(Object array, int index, int site) {
        Fiber fiber = Scheduler.current();
        if (fiber == null || array == null) {
            Recorders.plain();
            return;
        }
        if (array != lastRead) {
            lastReadHistory = history(array);
            lastRead = array;
        }
        if (index >= 0 && index < lastReadHistory.last.length) {
            readElement(fiber, lastReadHistory, array, index, site);
        }
    }

    /** Check a write of an array element; the index may be out of bounds. */
    public static void writeElement(Object array, int index, int site) {
        Fiber fiber = Scheduler.current();
        if (fiber == null || array == null) {
            Recorders.plain();
            return;
        }
        if (array != lastWritten) {
            lastWrittenHistory = history(array);
            lastWritten = array;
        }
        if (index >= 0 && index < lastWrittenHistory.last.length) {
            writeElement(fiber, lastWrittenHistory, array, index, site);
        }
    }

    /** Check a bulk access to a part of an array; what lies out of bounds is left to the real operation. */
    public static void range(Object array, int from, int length, boolean writes, int site) {
        Fiber fiber = Scheduler.current();
        if (fiber == null || array == null || !array.getClass().isArray()) {
            Recorders.plain();
            return;
        }
        int size = Array.getLength(array);
        if (from < 0 || length <= 0 || from >= size) {
            return;
        }
        ArrayHistory history = history(array);
        int end = length > size - from ? size : from + length;
        for (int i = from; i < end; i++) {
            if (writes) {
                writeElement(fiber, history, array, i, site);
            } else {
                readElement(fiber, history, array, i, site);
            }
        }
    }

    /** Check an access to bytes of an array, whose place is an offset as {@code Unsafe} counts it. */
    public static void bytes(Object array, long offset, long size, boolean writes, int site) {
        int scale = UNSAFE.arrayIndexScale(array.getClass());
        long from = (offset - UNSAFE.arrayBaseOffset(array.getClass())) / scale;
        range(array, (int) from, (int) ((size + scale - 1) / scale), writes, site);
    }

    static void readElement(Fiber fiber, ArrayHistory history, Object base, int index, int site) {
        ThreadClock thread = HappensBefore.of(fiber);
        if ((history.last[index] | 1) == (thread.epoch | 1)) {
            note(fiber, history, false, base, index, site);
            return;
        }
        HappensBefore.count();
        if (thread.speculation != null) {
            thread.speculation.add(thread, history.element(index), site);
            return;
        }
        if (history.isRacy(index) || isTurn(site)) {
            turn(fiber, history.key(index), Operation.READ, base, index, site);
        }
        note(fiber, history, false, base, index, site);
        history.read(thread, index, site);
    }

    static void writeElement(Fiber fiber, ArrayHistory history, Object base, int index, int site) {
        HappensBefore.changed(fiber);
        ThreadClock thread = HappensBefore.of(fiber);
        if (history.last[index] == (thread.epoch | 1)) {
            note(fiber, history, true, base, index, site);
            return;
        }
        HappensBefore.count();
        if (history.isRacy(index) || isTurn(site)) {
            turn(fiber, history.key(index), Operation.WRITE, base, index, site);
        }
        note(fiber, history, true, base, index, site);
        history.write(thread, index, site);
        Scheduler.wrote(base, index);
    }

    /** Tell whether the access at a site is a turn in any case. */
    public static boolean isTurn(int site) {
        return turns != null && site >= 0 && site < turns.length && turns[site];
    }

    private static void turn(Fiber fiber, long key, int operation, Object base, long slot, int site) {
        // The access itself is told, where it is made.
        fiber.resumes = AccessLog.tells(key);
        Scheduler.before(operation, base, slot, site);
    }

    private static void note(Fiber fiber, History variable, boolean writes, Object base, long slot, int site) {
        if (AccessLog.on) {
            Supplier<String> value = variable instanceof FieldHistory field
                    ? Values.ofField(field.field, base)
                    : base != null && base.getClass().isArray() ? Values.ofElement(base, (int) slot) : null;
            AccessLog.note(fiber, variable.key(), writes, site, value);
        }
    }

    private static void note(Fiber fiber, ArrayHistory array, boolean writes, Object base, int index, int site) {
        if (AccessLog.on) {
            AccessLog.note(fiber, array.key(index), writes, site, Values.ofElement(base, index));
        }
    }

    private static ArrayHistory history(Object array) {
        ArrayHistory history = (ArrayHistory) arrays.get(array, 0);
        if (history == null) {
            history = new ArrayHistory(Names.of(array.getClass()), Array.getLength(array));
            arrays.put(array, 0, history);
        }
        return history;
    }

    /** Start to treat the fiber's reads as speculative. */
    public static void speculate(Object lock) {
        Fiber fiber = Scheduler.current();
        if (fiber != null) {
            ThreadClock thread = HappensBefore.of(fiber);
            conclude(thread);
            thread.speculation = new Speculation(lock);
        }
    }

    /** Take the answer to whether a stamp was valid: what was read under it counts only then. */
    public static void validated(Object lock, boolean valid) {
        Fiber fiber = Scheduler.current();
        if (fiber != null) {
            ThreadClock thread = HappensBefore.of(fiber);
            Speculation speculation = thread.speculation;
            if (speculation != null && speculation.lock == lock) {
                if (valid) {
                    speculation.commit(thread);
                    speculation.validated = true;
                } else {
                    thread.speculation = null;
                }
            }
        }
    }

    /** Forget what was read under a stamp of a lock, because the lock itself is taken instead. */
    public static void abandon(Object lock) {
        Fiber fiber = Scheduler.current();
        if (fiber != null) {
            ThreadClock thread = HappensBefore.of(fiber);
            if (thread.speculation != null && thread.speculation.lock == lock) {
                thread.speculation = null;
            }
        }
    }

    /** End a speculation that nobody validates any more: its last reads were plain ones. */
    static void conclude(ThreadClock thread) {
        Speculation speculation = thread.speculation;
        if (speculation != null) {
            thread.speculation = null;
            speculation.conclude(thread);
        }
    }

    /** Return the history of an array element, made if need be; null if there is no such element. */
    static History element(Object array, long index) {
        int length = Array.getLength(array);
        return index < 0 || index >= length ? null : history(array).element((int) index);
    }

    /** Forget that an array element was accessed in this epoch. */
    static void forget(Object array, long index) {
        history(array).last[(int) index] = 0;
    }
}
