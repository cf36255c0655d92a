package dev.interleave.box.engine.rt.detect;

import dev.interleave.box.engine.rt.Identities;
import java.lang.ref.WeakReference;
import java.util.Arrays;

/** Maps (object, slot) to a value by identity without keeping the object alive. */
final class IdentityTable {
    private static final int SMALLEST = 256;

    private static final class Entry extends WeakReference<Object> {
        final int hash;
        final long slot;
        final Object value;
        Entry next;

        Entry(Object key, int hash, long slot, Object value, Entry next) {
            super(key);
            this.hash = hash;
            this.slot = slot;
            this.value = value;
            this.next = next;
        }
    }

    private Entry[] buckets = new Entry[SMALLEST];
    private int size;

    /** Return the value of a key, or null. Asks entries for their keys outright: comparing by {@code refersTo} is a native call here. */
    Object get(Object key, long slot) {
        int hash = hash(key, slot);
        for (Entry e = buckets[hash & (buckets.length - 1)]; e != null; e = e.next) {
            if (e.hash == hash && e.slot == slot && e.get() == key) {
                return e.value;
            }
        }
        return null;
    }

    /** Add a value for a key that has none. */
    void put(Object key, long slot, Object value) {
        if (size >= buckets.length) {
            resize();
        }
        int hash = hash(key, slot);
        int place = hash & (buckets.length - 1);
        buckets[place] = new Entry(key, hash, slot, value, buckets[place]);
        size++;
    }

    void clear() {
        if (size > 0) {
            if (buckets.length > 4 * SMALLEST && size < buckets.length / 8) {
                buckets = new Entry[SMALLEST];
            } else {
                Arrays.fill(buckets, null);
            }
            size = 0;
        }
    }

    private void resize() {
        Entry[] old = buckets;
        int alive = 0;
        for (Entry first : old) {
            for (Entry e = first; e != null; e = e.next) {
                alive += e.get() == null ? 0 : 1;
            }
        }
        Entry[] larger = new Entry[alive > old.length / 2 ? 2 * old.length : old.length];
        for (Entry first : old) {
            for (Entry e = first; e != null; ) {
                Entry rest = e.next;
                if (e.get() != null) {
                    int place = e.hash & (larger.length - 1);
                    e.next = larger[place];
                    larger[place] = e;
                }
                e = rest;
            }
        }
        buckets = larger;
        size = alive;
    }

    private static int hash(Object key, long slot) {
        int hash = (Identities.of(key) + (int) slot * 0x85EBCA6B) * 0x9E3779B1;
        return hash ^ hash >>> 15;
    }
}
