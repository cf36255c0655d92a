package dev.interleave.box.runner.probe;

import java.util.List;
import java.util.Set;

/** Looks at the threads of a submission and says whether any of them can still get on by itself. */
final class Stillness {
    private Stillness() {}

    /** What a look found, from the busiest. */
    enum Look {
        /** Some thread runs. */
        BUSY,
        /** Nothing runs, but some thread sleeps for a time that it has set itself. */
        SLEEPING,
        /** Nothing runs, but some thread waits with a time-out and will go on by itself. */
        DOZING,
        /** All wait for somebody else, which may be the site or its answers. */
        WAITING_FOR_SITE,
        /** All wait for somebody else, which may be a child process or its output. */
        WAITING_FOR_CHILDREN,
        /** All wait for somebody else, and there is nobody else. */
        STILL
    }

    /**
     * Look once.
     *
     * @param threads the threads of the submission
     * @param held those that the setting holds back, which count as waiting
     */
    static Look look(List<Thread> threads, Set<Thread> held) {
        Look look = Look.STILL;
        for (Thread thread : threads) {
            Look one = held.contains(thread) ? Look.STILL : look(thread);
            look = one.ordinal() < look.ordinal() ? one : look;
            if (look == Look.BUSY) {
                return look;
            }
        }
        return look;
    }

    private static Look look(Thread thread) {
        return switch (thread.getState()) {
            case NEW, TERMINATED, BLOCKED, WAITING -> Look.STILL;
            case TIMED_WAITING -> timed(thread.getStackTrace());
            case RUNNABLE -> running(thread);
        };
    }

    private static Look timed(StackTraceElement[] stack) {
        if (isIdleWorker(stack) || closesExecutor(stack) || closesConnections(stack)) {
            return Look.STILL;
        }
        return isSleep(stack) ? Look.SLEEPING : Look.DOZING;
    }

    private static boolean isSleep(StackTraceElement[] stack) {
        for (int i = 0; i < stack.length && i < 4; i++) {
            if (stack[i].getClassName().equals("java.lang.Thread")
                    && stack[i].getMethodName().startsWith("sleep")) {
                return true;
            }
        }
        return false;
    }

    /** The JDK's helper that closes connections which nobody uses any more; nobody waits for it. */
    private static boolean closesConnections(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().equals("sun.net.www.http.KeepAliveCache")) {
                return frame.getMethodName().equals("run");
            }
        }
        return false;
    }

    /** Closing an executor waits for a day at a time. */
    private static boolean closesExecutor(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (frame.getMethodName().equals("close") && frame.getClassName().startsWith("java.util.concurrent.")) {
                return true;
            }
        }
        return false;
    }

    /** A pool's worker that waits for work will only end by its time-out; one that waits for a delayed task will go on. */
    private static boolean isIdleWorker(StackTraceElement[] stack) {
        boolean idle = false;
        for (StackTraceElement frame : stack) {
            String type = frame.getClassName();
            if (type.endsWith("$DelayedWorkQueue")) {
                return false;
            }
            idle |= type.equals("java.util.concurrent.ThreadPoolExecutor")
                            && frame.getMethodName().equals("getTask")
                    || type.equals("java.util.concurrent.ForkJoinPool")
                            && frame.getMethodName().equals("awaitWork");
        }
        return idle;
    }

    private static Look running(Thread thread) {
        if (isUnblocker(thread)) {
            return Look.STILL;
        }
        if (isReaper(thread)) {
            return Look.WAITING_FOR_CHILDREN;
        }
        return inSystemCall(thread.getStackTrace());
    }

    /** The JDK's helper that wakes virtual threads waits for its orders in native code. */
    private static boolean isUnblocker(Thread thread) {
        return thread.getName().equals("VirtualThread-unblocker");
    }

    private static boolean isReaper(Thread thread) {
        return thread.getName().startsWith("process reaper");
    }

    /** A thread that blocks in a system call still counts as runnable; what it calls tells. */
    private static Look inSystemCall(StackTraceElement[] stack) {
        if (stack.length == 0) {
            return Look.BUSY;
        }
        return switch (stack[0].getClassName() + "." + stack[0].getMethodName()) {
            case "java.io.FileInputStream.readBytes" -> Look.WAITING_FOR_CHILDREN;
            case "sun.nio.ch.EPoll.wait", "sun.nio.ch.Net.poll" -> Look.WAITING_FOR_SITE;
            default -> Look.BUSY;
        };
    }
}
