package dev.interleave.box.engine.rt;

import org.jspecify.annotations.Nullable;

/** How threads and programs end. Methods that return a boolean tell whether they have done what the library asked for. */
public final class Exits {
    private Exits() {}

    /** Stand in for {@code Runtime.exit} and {@code Runtime.halt}. */
    public static boolean exit(int status) {
        Fiber fiber = Scheduler.running();
        if (fiber == null) {
            return false;
        }
        if (Children.exit(fiber, status)) {
            return true;
        }
        Schedule schedule = Scheduler.schedule;
        schedule.exitStatus = status;
        schedule.end(End.EXITED, null);
        Scheduler.leave();
        return true;
    }

    /** Stand in for {@code Runtime.addShutdownHook}. */
    public static boolean addExitHook(Thread hook) {
        if (Scheduler.running() == null) {
            return false;
        }
        Scheduler.schedule.exitHooks.add(hook);
        return true;
    }

    /** Stand in for {@code Runtime.removeShutdownHook}: 1 removed, 0 unknown, -1 not ours. */
    public static int removeExitHook(Thread hook) {
        return Scheduler.running() == null ? -1 : Scheduler.schedule.exitHooks.remove(hook) ? 1 : 0;
    }

    /**
     * End a thread by an exception. It is a failure if no handler of the program takes it, and in the main thread always: the virtual machine
     * then ends with status 1 whatever a handler did, unless that exits by itself.
     */
    static void uncaught(Fiber fiber, Throwable thrown) {
        if (thrown instanceof Abandoned) {
            return;
        }
        Schedule schedule = Scheduler.schedule;
        if (thrown instanceof OutOfMemoryError) {
            schedule.end(End.LIMIT, "The program used up the memory.");
            return;
        }
        String lacked = lacked(thrown);
        if (lacked != null) {
            schedule.end(
                    End.UNSUPPORTED,
                    "The program needs " + lacked + ", which the runtime that programs are checked in does not have.");
            return;
        }
        boolean told = !Handlers.handle(fiber.thread) || thrown instanceof AssertionError;
        if (told) {
            schedule.failures.add(new Schedule.Failure(fiber, thrown));
        }
        try {
            Bridge.dispatchUncaughtException(fiber.thread, thrown);
        } catch (Throwable ignored) {
            // The virtual machine ignores what an exception handler throws, too.
        }
        if (!told && fiber.index == 0) {
            schedule.failures.add(new Schedule.Failure(fiber, thrown));
        }
    }

    /** Name the class of the platform that a program did not find, if that is what ended a thread. */
    private static @Nullable String lacked(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if ((each instanceof NoClassDefFoundError || each instanceof ClassNotFoundException)
                    && each.getMessage() != null) {
                String type = each.getMessage().replace('/', '.');
                if (type.startsWith("java.") || type.startsWith("javax.") || type.startsWith("jdk.")) {
                    return type;
                }
            }
        }
        return null;
    }
}
