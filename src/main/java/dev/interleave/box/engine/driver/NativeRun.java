package dev.interleave.box.engine.driver;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One run of a program on real threads: ends with the program, with its first fault, or when the time is over. */
final class NativeRun {
    private static final long LOOK_MILLIS = 20;

    private final Runnable main;
    private final ClassLoader program;
    private final List<Found.Place> threads = new ArrayList<>();
    private boolean ended;
    private String kind = "";
    private String message = "";
    private String remark = "";

    NativeRun(Runnable main, ClassLoader program) {
        this.main = main;
        this.program = program;
    }

    /** Run for so long at most. */
    void run(long millis) throws InterruptedException {
        var group = new ThreadGroup("program");
        Thread.setDefaultUncaughtExceptionHandler(this::thrown);
        Thread first = new Thread(group, main, "main");
        first.setContextClassLoader(program);
        first.start();
        long end = System.nanoTime() + millis * 1_000_000;
        while (isFine() && !ended && System.nanoTime() < end) {
            first.join(LOOK_MILLIS);
            ended = !first.isAlive() && isOver(group);
            lookForDeadlock();
        }
        if (!ended && isFine()) {
            note("a native run did not end within " + millis + " ms");
        }
    }

    boolean ended() {
        return ended;
    }

    /** Tell whether nothing was wrong so far. */
    synchronized boolean isFine() {
        return kind.isEmpty();
    }

    synchronized String kind() {
        return kind;
    }

    synchronized String message() {
        return message;
    }

    synchronized String remark() {
        return remark;
    }

    synchronized List<Found.Place> threads() {
        return List.copyOf(threads);
    }

    private synchronized void note(String what) {
        remark = remark.isEmpty() ? what : remark;
    }

    /** Take an exception as a fault, unless it may come from what a box lacks. */
    private synchronized void thrown(Thread thread, Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof IOException) {
                note("a native run failed with " + thrown + ", perhaps because a box has no network but its own");
                return;
            }
        }
        if (kind.isEmpty()) {
            kind = "FAILED";
            message = "In a native run thread " + thread.getName() + " ended with " + thrown + ".";
            threads.add(place(
                    thread.getName(), "throws " + thrown.getClass().getName(), Arrays.asList(thrown.getStackTrace())));
        }
    }

    private static boolean isOver(ThreadGroup group) {
        Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
        return all.keySet().stream().noneMatch(thread -> !thread.isDaemon() && isIn(thread.getThreadGroup(), group));
    }

    private static boolean isIn(ThreadGroup inner, ThreadGroup outer) {
        return inner != null && (inner == outer || isIn(inner.getParent(), outer));
    }

    private synchronized void lookForDeadlock() {
        ThreadMXBean bean = ManagementFactory.getThreadMXBean();
        long[] stuck = bean.findDeadlockedThreads();
        if (stuck == null || !kind.isEmpty()) {
            return;
        }
        kind = "DEADLOCK";
        StringBuilder told = new StringBuilder("In a native run threads wait for each other: ");
        for (ThreadInfo info : bean.getThreadInfo(stuck, 64)) {
            if (info != null) {
                String what = "waits for " + type(info.getLockName()) + ", held by " + info.getLockOwnerName();
                told.append(threads.isEmpty() ? "" : "; ")
                        .append(info.getThreadName())
                        .append(' ')
                        .append(what);
                threads.add(place(info.getThreadName(), what, Arrays.asList(info.getStackTrace())));
            }
        }
        message = told.append('.').toString();
    }

    private static String type(String lockName) {
        int hash = lockName == null ? -1 : lockName.indexOf('@');
        return hash < 0 ? "a lock" : lockName.substring(0, hash);
    }

    private static Found.Place place(String thread, String operation, List<StackTraceElement> stack) {
        StackTraceElement own = stack.stream()
                .filter(frame -> frame.getModuleName() == null)
                .findFirst()
                .orElse(null);
        return new Found.Place(
                thread,
                operation,
                own == null || own.getFileName() == null ? "" : own.getFileName(),
                own == null ? 0 : Math.max(0, own.getLineNumber()),
                Frames.told(stack),
                -1,
                null);
    }
}
