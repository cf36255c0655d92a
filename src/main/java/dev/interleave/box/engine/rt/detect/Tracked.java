package dev.interleave.box.engine.rt.detect;

import dev.interleave.box.engine.rt.Fiber;
import dev.interleave.box.engine.rt.Recorders;
import dev.interleave.box.engine.rt.Scheduler;
import dev.interleave.box.engine.rt.hook.Hooks;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeSet;
import jdk.internal.misc.Unsafe;

/**
 * Checks accesses to collections, builders and formats of the library that the program made. Each of them is one variable, the "structure",
 * and the elements of a list and the values of a map are further ones. What the library makes for itself isn't watched.
 */
public final class Tracked {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long NOT_WATCHED = -1;

    /** By class: where its objects keep their history. */
    private static final Map<Class<?>, Long> PLACES = new HashMap<>();

    private static final long MAP_OF_HASH_SET = place(HashSet.class, "map");
    private static final long MAP_OF_TREE_SET = place(TreeSet.class, "m");
    private static Class<?> lastEntry;
    private static long lastPlace;

    private Tracked() {}

    /** Watch an object from now on if it is of a type that is not thread-safe; anything else is left alone. */
    public static void track(Object object) {
        if (object == null || !Hooks.on || Scheduler.current() == null) {
            return;
        }
        if (object instanceof HashSet<?>) {
            watch(UNSAFE.getReference(object, MAP_OF_HASH_SET), object);
        } else if (object instanceof TreeSet<?>) {
            watch(UNSAFE.getReference(object, MAP_OF_TREE_SET), object);
        } else {
            watch(object, object);
        }
    }

    private static void watch(Object object, Object named) {
        if (object == null) {
            return;
        }
        Long place = PLACES.get(object.getClass());
        if (place == null) {
            place = find(object.getClass());
            PLACES.put(object.getClass(), place);
        }
        if (place != NOT_WATCHED
                && !(UNSAFE.getReference(object, place) instanceof History history && !history.isStale())) {
            UNSAFE.putReference(object, place, new CollectionHistory(Names.of(libraryType(named.getClass()))));
        }
    }

    /** Watch a copy of a watched object apart from that. */
    public static void copied(Object copy) {
        Long place = PLACES.get(copy.getClass());
        if (place != null && place != NOT_WATCHED && UNSAFE.getReference(copy, place) != null) {
            UNSAFE.putReference(copy, place, null);
            track(copy);
        }
    }

    private static long find(Class<?> type) {
        Class<?> c = libraryType(type);
        boolean watched = false;
        for (; c != null; c = c.getSuperclass()) {
            String name = c.getName().replace('.', '/');
            watched |= UnsafeTypes.isWatched(name);
            if (watched && UnsafeTypes.HOLDERS.contains(name)) {
                return UNSAFE.objectFieldOffset(c, UnsafeTypes.STATE);
            }
        }
        return NOT_WATCHED;
    }

    private static Class<?> libraryType(Class<?> type) {
        Class<?> c = type;
        while (c.getClassLoader() != null) {
            c = c.getSuperclass();
        }
        return c;
    }

    private static long place(Class<?> type, String name) {
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().equals(name)) {
                return UNSAFE.objectFieldOffset(field);
            }
        }
        return NOT_WATCHED;
    }

    /** Return the history of an object if it is watched, else null. */
    public static Object state(Object object) {
        Long place = PLACES.get(object.getClass());
        return place == null || place == NOT_WATCHED ? null : UNSAFE.getReference(object, place);
    }

    /** Check a query of a watched object. */
    public static void read(Object state) {
        Fiber fiber = Scheduler.current();
        if (fiber == null) {
            Recorders.plain();
        } else {
            CollectionHistory history = (CollectionHistory) state;
            if ((history.last | 1) != (HappensBefore.of(fiber).epoch | 1)) {
                Accesses.read(fiber, history, history, 0, Hooks.site);
            } else {
                AccessLog.repeat(fiber, history, false, Hooks.site);
            }
        }
    }

    /** Check a structural change of a watched object. */
    public static void write(Object state) {
        Fiber fiber = Scheduler.current();
        if (fiber == null) {
            Recorders.plain();
        } else {
            HappensBefore.changed(fiber);
            CollectionHistory history = (CollectionHistory) state;
            if (history.last != (HappensBefore.of(fiber).epoch | 1)) {
                Accesses.write(fiber, history, history, 0, Hooks.site);
            } else {
                AccessLog.repeat(fiber, history, true, Hooks.site);
            }
        }
    }

    /** Check an access to one element of a watched list. */
    public static void element(Object state, int index, int size, boolean writes) {
        Fiber fiber = Scheduler.current();
        if (fiber == null || index < 0 || index >= size) {
            Recorders.plain();
            return;
        }
        CollectionHistory history = (CollectionHistory) state;
        ArrayHistory elements = history.elements(size);
        if (writes) {
            history.checkBulkReads(HappensBefore.of(fiber), Hooks.site);
            Accesses.writeElement(fiber, elements, history, index, Hooks.site);
        } else {
            Accesses.readElement(fiber, elements, history, index, Hooks.site);
        }
    }

    /** Check a read of all elements of a watched list. */
    public static void elements(Object state, int size, boolean writes) {
        Fiber fiber = Scheduler.current();
        if (fiber == null) {
            Recorders.plain();
            return;
        }
        CollectionHistory history = (CollectionHistory) state;
        if (writes) {
            for (int i = 0; i < size; i++) {
                element(state, i, size, true);
            }
        } else {
            history.readAll(HappensBefore.of(fiber), Hooks.site);
        }
    }

    /** Check an access to the value in an entry of a watched map. */
    public static void value(Object entry, Object state, boolean writes) {
        Fiber fiber = Scheduler.current();
        if (fiber == null || entry == null) {
            Recorders.plain();
            return;
        }
        long place = placeOfValue(entry);
        History history = (History) UNSAFE.getReference(entry, place);
        if (history == null) {
            history = ((CollectionHistory) state).value();
            UNSAFE.putReference(entry, place, history);
        }
        if (writes) {
            HappensBefore.changed(fiber);
        }
        ThreadClock thread = HappensBefore.of(fiber);
        if (history.last == (thread.epoch | 1) || !writes && history.last == thread.epoch) {
            AccessLog.repeat(fiber, history, writes, Hooks.site);
            return;
        }
        if (writes) {
            Accesses.write(fiber, history, entry, 0, Hooks.site);
        } else {
            Accesses.read(fiber, history, entry, 0, Hooks.site);
        }
    }

    /** Give an entry that a watched map hands out a history of its value. */
    public static void handedOut(Object entry, Object map) {
        CollectionHistory state = (CollectionHistory) state(map);
        long place = placeOfValue(entry);
        if (state != null && UNSAFE.getReference(entry, place) == null) {
            UNSAFE.putReference(entry, place, state.value());
        }
    }

    private static long placeOfValue(Object entry) {
        Class<?> type = entry.getClass();
        if (type != lastEntry) {
            Class<?> c = type;
            while (!UnsafeTypes.ENTRIES.contains(c.getName().replace('.', '/'))) {
                c = c.getSuperclass();
            }
            lastPlace = UNSAFE.objectFieldOffset(c, UnsafeTypes.STATE);
            lastEntry = type;
        }
        return lastPlace;
    }
}
