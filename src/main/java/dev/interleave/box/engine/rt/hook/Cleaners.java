package dev.interleave.box.engine.rt.hook;

import java.lang.ref.Cleaner;
import java.util.concurrent.ThreadFactory;

/**
 * Makes cleaners for programs that clean only what they are told to: when the collector finds something is up to the machine, and its
 * thread would be none of the schedule's.
 */
public final class Cleaners {
    private Cleaners() {}

    public static Cleaner create() {
        return Cleaner.create(task -> new Thread(task) {
            @Override
            public void start() {}
        });
    }

    /** The factory isn't asked. */
    public static Cleaner create(ThreadFactory unused) {
        return create();
    }
}
