package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.detect.HappensBefore;
import dev.interleave.box.engine.rt.detect.Site;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the steps of a schedule that is run again to be told: each when it is taken, with the line of the program that takes it. */
final class Recording {
    /** When there are so many, the older half is forgotten but for what begins and ends threads. */
    private static final int MOST = 10_000;

    private final Predicate<String> own;
    private final ArrayList<Step> steps = new ArrayList<>();
    private int next;

    /** A write whose value will be known before anybody else touches the variable, and where it is among the steps. */
    private @Nullable Supplier<String> pending;

    private int written;

    /** By lock or object: where the program was when a thread took it last. */
    private final IdentityHashMap<Object, String> owned = new IdentityHashMap<>();

    /**
     * Prepare.
     *
     * @param own tells by its binary name whether a class is the program's own, whose lines a reader knows
     */
    Recording(Predicate<String> own) {
        this.own = own;
    }

    /**
     * Keep where the program is, for the operation that a fiber announces.
     *
     * @param inside whether it is announced inside the library, perhaps long after the program has called it
     */
    void announced(Fiber fiber, boolean inside) {
        Site site = HappensBefore.site(fiber.site);
        if (!inside && site.line() > 0 && own.test(site.type())) {
            fiber.file = site.file();
            fiber.line = site.line();
        } else {
            place(fiber, stack());
        }
    }

    /** Keep where a fiber has taken a lock or a monitor. */
    void owned(Object lock, Fiber fiber) {
        if (fiber.line > 0) {
            owned.put(lock, fiber.file + ":" + fiber.line);
        } else {
            owned.remove(lock);
        }
    }

    /** Return where a lock or monitor was taken last, as {@code File.java:12}, or null if nobody knows. */
    @Nullable
    String ownedSince(Object lock) {
        return owned.get(lock);
    }

    private void place(Fiber fiber, StackTraceElement[] stack) {
        StackTraceElement frame = frame(stack);
        fiber.file = frame == null || frame.getFileName() == null ? "" : frame.getFileName();
        fiber.line = frame == null ? 0 : Math.max(0, frame.getLineNumber());
    }

    private @Nullable StackTraceElement frame(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            // The checks of fields, which the instrumenter adds, have no line.
            if (frame.getLineNumber() > 0 && frame.getModuleName() == null && own.test(frame.getClassName())) {
                return frame;
            }
        }
        return null;
    }

    private static StackTraceElement[] stack() {
        Scheduler.mute();
        try {
            return new Throwable().getStackTrace();
        } finally {
            Scheduler.unmute();
        }
    }

    /** Keep the step that a fiber takes now. */
    void taken(Fiber fiber) {
        int operation = fiber.resumes ? Operation.RESUME : fiber.operation;
        fiber.resumes = false;
        Object object = fiber.object;
        if (operation == Operation.JOIN && object instanceof Fiber target && !target.alive()) {
            operation = Operation.JOINED;
        }
        add(fiber, operation, object == null ? "" : named(object), false, null);
    }

    /** Keep a step at which nobody else may have a turn. */
    void noted(Fiber fiber, int operation, @Nullable Object object) {
        if (fiber.muted == 0) {
            add(fiber, operation, object == null ? "" : named(object), false, null);
        }
    }

    /** Keep a plain access that comes next; what it reads is given, what it writes is asked for later. Returns the number of the step. */
    int access(Fiber fiber, boolean writes, int site, StackTraceElement[] stack, @Nullable Supplier<String> value) {
        fiber.site = site;
        if (stack.length == 0) {
            announced(fiber, false);
        } else {
            place(fiber, stack);
        }
        String read = writes || value == null ? null : value.get();
        add(fiber, writes ? Operation.WRITE : Operation.READ, "", true, read);
        if (writes) {
            pending = value;
            written = next - 1;
        }
        return next - 1;
    }

    private void add(Fiber fiber, int operation, String object, boolean access, @Nullable String value) {
        settle();
        if (steps.size() >= MOST) {
            forget();
        }
        steps.add(new Step(next++, fiber.index, operation, object, fiber.site, fiber.file, fiber.line, access, value));
    }

    private void settle() {
        if (pending != null) {
            String value = pending.get();
            pending = null;
            for (int i = steps.size() - 1; i >= 0 && steps.get(i).number() >= written; i--) {
                if (steps.get(i).number() == written) {
                    steps.set(i, steps.get(i).with(value));
                }
            }
        }
    }

    private void forget() {
        var kept = new ArrayList<Step>(MOST);
        for (int i = 0; i < steps.size(); i++) {
            int operation = steps.get(i).operation();
            boolean frames = operation == Operation.START || operation == Operation.BEGIN;
            if (frames && kept.size() < MOST / 2 || i >= steps.size() - MOST / 4) {
                kept.add(steps.get(i));
            }
        }
        steps.clear();
        steps.addAll(kept);
    }

    /** Return the number of the latest step, -1 if there is none. */
    int last() {
        return next - 1;
    }

    List<Step> steps() {
        settle();
        return List.copyOf(steps);
    }

    private static String named(Object object) {
        Fiber fiber =
                object instanceof Thread thread ? Bridge.fiber(thread) : object instanceof Fiber other ? other : null;
        if (fiber != null) {
            return fiber.name();
        }
        // What the detector keeps of a collection stands for it.
        return object.getClass().getName().startsWith(Stacks.OURS) ? "" : Blocked.name(object);
    }
}
