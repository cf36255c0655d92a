package dev.interleave.box.engine.rt;

import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.LockSupport;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/** Why one fiber can't go on: what it waits for, and who could give it. */
final class Blocked {
    /** How what a thread waits for begins, if it is a permit of a semaphore. */
    static final String FOR_A_PERMIT = "waits for a permit in ";

    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long RUNNER = UNSAFE.objectFieldOffset(FutureTask.class, "runner");

    /** What a blocked fiber waits for. */
    enum Need {
        /** A lock, owned by one thread. */
        LOCK,
        /** The end of a thread, or of a class initialiser. */
        END,
        /** A signal that somebody has to send at the right time. */
        SIGNAL,
        /** A result, a latch, a barrier, an item of a queue. */
        RESULT,
        /** Work: an idle thread of an executor or a timer. */
        WORK,
        /** Nothing: it runs, or spins. */
        NOTHING
    }

    final Fiber fiber;
    final StackTraceElement[] stack;
    final Need need;
    final String what;
    final @Nullable Fiber owner;
    final @Nullable Object awaited;

    private Blocked(
            Fiber fiber,
            StackTraceElement[] stack,
            Need need,
            String what,
            @Nullable Fiber owner,
            @Nullable Object awaited) {
        this.fiber = fiber;
        this.stack = stack;
        this.need = need;
        this.what = what;
        this.owner = owner;
        this.awaited = awaited;
    }

    static Blocked of(Fiber fiber, Schedule schedule) {
        StackTraceElement[] stack = Stacks.of(fiber);
        Monitor wants = fiber.wants;
        if (wants != null && fiber.state == Fiber.READY) {
            return new Blocked(
                    fiber,
                    stack,
                    Need.LOCK,
                    "waits for the monitor of " + name(wants.object),
                    wants.owner,
                    wants.object);
        }
        Guard guard = fiber.state == Fiber.READY ? fiber.pending.guard : null;
        if ((fiber.state != Fiber.READY || guard != null) && isIdleWorker(stack)) {
            return new Blocked(fiber, stack, Need.WORK, "waits for work", null, null);
        }
        if (guard != null) {
            return guard.blocker() instanceof Fiber target
                    ? joining(fiber, stack, target)
                    : parked(fiber, stack, schedule, guard.blocker());
        }
        return switch (fiber.state) {
            case Fiber.WAITING -> {
                Object object = ((Monitor) fiber.blocker).object;
                yield new Blocked(fiber, stack, Need.SIGNAL, "waits for a notify on " + name(object), null, object);
            }
            case Fiber.AWAITING ->
                new Blocked(fiber, stack, Need.SIGNAL, "waits for a signal in " + entry(stack), null, fiber.blocker);
            case Fiber.JOINING -> joining(fiber, stack, (Fiber) fiber.blocker);
            case Fiber.ON_CLASS -> {
                Statics.State state = (Statics.State) fiber.blocker;
                yield new Blocked(
                        fiber,
                        stack,
                        Need.END,
                        "waits until class " + state.type.getName() + " is initialised",
                        state.initialiser,
                        state);
            }
            case Fiber.PARKED -> parked(fiber, stack, schedule, LockSupport.getBlocker(fiber.thread));
            case Fiber.SLEEPING -> new Blocked(fiber, stack, Need.NOTHING, "sleeps", null, null);
            default -> new Blocked(fiber, stack, Need.NOTHING, "runs", null, null);
        };
    }

    private static Blocked joining(Fiber fiber, StackTraceElement[] stack, Fiber target) {
        return new Blocked(fiber, stack, Need.END, "joins " + target.name(), target, target);
    }

    private static Blocked parked(Fiber fiber, StackTraceElement[] stack, Schedule schedule, @Nullable Object blocker) {
        String entry = entry(stack);
        if (blocker instanceof AbstractOwnableSynchronizer && Locks.owner(blocker) instanceof Thread owner) {
            return new Blocked(fiber, stack, Need.LOCK, "waits for the lock " + entry, fiber(owner), blocker);
        }
        Fiber reader = Locks.reader(blocker, schedule);
        if (reader != null) {
            return new Blocked(fiber, stack, Need.LOCK, "waits until nobody reads under " + entry, reader, blocker);
        }
        if (blocker instanceof FutureTask<?>) {
            Object runner = UNSAFE.getReference(blocker, RUNNER);
            Fiber by = runner instanceof Thread thread ? fiber(thread) : null;
            return new Blocked(
                    fiber, stack, by == null ? Need.RESULT : Need.END, "waits for a result in " + entry, by, blocker);
        }
        if (entry.contains("Semaphore")) {
            Fiber holder = schedule.permits.holder(blocker);
            return new Blocked(
                    fiber, stack, holder == null ? Need.SIGNAL : Need.LOCK, FOR_A_PERMIT + entry, holder, blocker);
        }
        if (entry.contains("LockSupport") || entry.contains("ConditionObject") || entry.contains("Condition.")) {
            return new Blocked(fiber, stack, Need.SIGNAL, "waits for a signal in " + entry, null, blocker);
        }
        return new Blocked(fiber, stack, Need.RESULT, "waits in " + entry, null, blocker);
    }

    /** Say where the owner took what is wanted, as {@code File.java:12}; empty if that is not known. */
    String since(Schedule schedule) {
        String place = need != Need.LOCK || awaited == null || schedule.recording == null
                ? null
                : schedule.recording.ownedSince(awaited);
        return place == null ? "" : place;
    }

    private static @Nullable Fiber fiber(Thread thread) {
        return Bridge.fiber(thread);
    }

    /** Name the library method that the program has called. */
    private static String entry(StackTraceElement[] stack) {
        String entry = "LockSupport.park";
        for (StackTraceElement frame : stack) {
            if (!isLibrary(frame)) {
                break;
            }
            entry = frame.getClassName()
                            .substring(frame.getClassName().lastIndexOf('.') + 1)
                            .replace('$', '.') + "." + frame.getMethodName();
        }
        return entry;
    }

    static boolean isLibrary(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.startsWith("java.")
                || type.startsWith("jdk.")
                || type.startsWith("sun.")
                || type.startsWith("javax.");
    }

    private static boolean isIdleWorker(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (!isLibrary(frame)) {
                return false;
            }
            String method = frame.getClassName() + "." + frame.getMethodName();
            switch (method) {
                case "java.util.concurrent.ThreadPoolExecutor.getTask",
                        "java.util.concurrent.ForkJoinPool.runWorker",
                        "java.util.concurrent.ForkJoinPool.awaitWork",
                        "java.util.concurrent.DelayScheduler.loop",
                        "java.util.TimerThread.mainLoop" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    static String name(Object object) {
        String type = object instanceof Class<?> named
                ? "class " + named.getName()
                : object.getClass().getName();
        int lambda = type.indexOf("$$Lambda");
        if (lambda > 0) {
            // What follows is an address.
            return "a lambda of " + type.substring(0, lambda);
        }
        return type.equals("java.lang.Object") ? "an Object" : type;
    }
}
