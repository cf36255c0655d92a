package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.sim.Work;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a simulated program calls instead of starting child processes: a child is simulated in the same run, with classes and streams of its
 * own, and its threads compete for the same cores.
 */
public final class Children {
    private static final long FIRST = 1_000;

    private static @Nullable Launcher launcher;

    private Children() {}

    /** Knows how to simulate a child. */
    @FunctionalInterface
    public interface Launcher {
        /** Stand in for {@link ProcessBuilder#start}. */
        Process start(ProcessBuilder builder) throws IOException;
    }

    /** What the threads of one child have in common. Each has streams of its own. */
    public interface Child {
        InputStream in();

        PrintStream out();

        PrintStream err();

        /** Give a descriptor to write to, for programs that open their standard output by hand. */
        FileDescriptor descriptor();

        /** Give the number that it has for its parent. */
        long pid();

        /** Tell whether it has not ended yet; its last thread may take a moment longer. */
        boolean isAlive();

        /** Note that the child has ended itself with a status. */
        void exit(int status);
    }

    /** The main thread of a child; whatever it starts belongs to the child as well. */
    public abstract static class Main extends Thread {
        protected Main(String name) {
            super(name);
        }

        /** Return whose main thread it is. */
        protected abstract Child child();
    }

    /** Simulate children with {@code own} from now on. */
    public static void launchWith(Launcher own) {
        launcher = own;
    }

    /** Stand in for {@link ProcessBuilder#start}. */
    public static Process start(ProcessBuilder builder) throws IOException {
        Launcher known = launcher;
        if (known != null) {
            return known.start(builder);
        }
        if (Work.on) {
            throw new UnsupportedOperationException("child processes are simulated for probes only");
        }
        return builder.start();
    }

    /** Return a number for the next child of a schedule, the same in each run of it. */
    public static long number() {
        return FIRST + Scheduler.schedule.fiberCount;
    }

    /** Count those of this schedule that are alive. */
    public static int alive() {
        Schedule schedule = Scheduler.schedule;
        int alive = 0;
        for (int i = 0; i < schedule.fiberCount; i++) {
            alive += schedule.fibers[i].thread instanceof Main main
                            && main.child().isAlive()
                    ? 1
                    : 0;
        }
        return alive;
    }

    /** Stand in for {@link ProcessHandle#pid}: a child that asks for its own learns what its parent calls it. */
    public static long pid(ProcessHandle process) {
        Child child = child();
        return child != null && process.equals(ProcessHandle.current()) ? child.pid() : process.pid();
    }

    /** Stand in for {@code System.in}. */
    public static InputStream in() {
        Child child = child();
        return child == null ? System.in : child.in();
    }

    /** Stand in for {@code System.out}. */
    public static PrintStream out() {
        Child child = child();
        return child == null ? System.out : child.out();
    }

    /** Stand in for {@code System.err}. */
    public static PrintStream err() {
        Child child = child();
        return child == null ? System.err : child.err();
    }

    /** Stand in for {@code FileDescriptor.out}. */
    public static FileDescriptor descriptor() {
        Child child = child();
        return child == null ? FileDescriptor.out : child.descriptor();
    }

    /** Return another thread that keeps the child of the calling thread alive; null if there is none. */
    public static @Nullable Thread another() {
        Fiber me = Scheduler.running();
        Schedule schedule = Scheduler.schedule;
        for (int i = 0; me != null && i < schedule.fiberCount; i++) {
            Fiber other = schedule.fibers[i];
            if (other != me && other.child == me.child && !other.daemonOfChild && other.alive()) {
                return other.thread;
            }
        }
        return null;
    }

    /** End the child that a thread belongs to; returns false if it belongs to none. */
    static boolean exit(Fiber fiber, int status) {
        Child child = fiber.child;
        if (child == null) {
            return false;
        }
        child.exit(status);
        while (true) {
            LockSupport.park();
        }
    }

    private static @Nullable Child child() {
        Fiber fiber = Scheduler.running();
        return fiber == null ? null : fiber.child;
    }
}
