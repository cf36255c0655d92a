package dev.interleave.box.engine.rt;

import java.lang.Thread.UncaughtExceptionHandler;

/** Tells whether the program itself deals with what ends a thread: by a handler of the thread, of its group, or by the default one. */
final class Handlers {
    private Handlers() {}

    static boolean handle(Thread thread) {
        UncaughtExceptionHandler handler = thread.getUncaughtExceptionHandler();
        if (!(handler instanceof ThreadGroup group) || Thread.getDefaultUncaughtExceptionHandler() != null) {
            return true;
        }
        for (ThreadGroup each = group; each != null; each = each.getParent()) {
            if (overrides(each.getClass())) {
                return true;
            }
        }
        return false;
    }

    private static boolean overrides(Class<?> type) {
        Scheduler.mute();
        try {
            return type != ThreadGroup.class
                    && type.getMethod("uncaughtException", Thread.class, Throwable.class)
                                    .getDeclaringClass()
                            != ThreadGroup.class;
        } catch (NoSuchMethodException impossible) {
            return false;
        } finally {
            Scheduler.unmute();
        }
    }
}
