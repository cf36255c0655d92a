package dev.interleave.box.engine.rt.hook;

import dev.interleave.box.engine.rt.Monitors;
import dev.interleave.box.engine.rt.Outside;
import dev.interleave.box.engine.rt.Scheduler;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Member;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for native methods where a program reaches them by reflection or through method handles: they know nothing of the modelled
 * monitors and of the engine's clock.
 */
public final class HandleStandIns {
    private HandleStandIns() {}

    /** Return the handle that a lookup is to give for a method instead of its own, or null where its own will do. */
    public static @Nullable MethodHandle find(Class<?> receiver, Member method) {
        if (!Hooks.on) {
            return null;
        }
        String name = method.getName();
        return switch (method.getDeclaringClass().getName()) {
            case "java.lang.Object" -> ofMonitor(name, receiver);
            case "java.lang.Thread" -> name.equals("holdsLock") ? hook("holds", boolean.class, Object.class) : null;
            case "java.lang.System" -> ofClock(name);
            default -> null;
        };
    }

    private static @Nullable MethodHandle ofMonitor(String name, Class<?> receiver) {
        boolean one = name.equals("notify");
        return one || name.equals("notifyAll")
                ? hook(one ? "wake" : "wakeAll", void.class, Object.class)
                        .asType(MethodType.methodType(void.class, receiver))
                : null;
    }

    private static @Nullable MethodHandle ofClock(String name) {
        return switch (name) {
            case "nanoTime" -> hook("nanoTime", long.class);
            case "currentTimeMillis" -> hook("millis", long.class);
            default -> null;
        };
    }

    private static MethodHandle hook(String name, Class<?> result, Class<?>... arguments) {
        try {
            return MethodHandles.lookup()
                    .findStatic(HandleStandIns.class, name, MethodType.methodType(result, arguments));
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /** Do what {@code Object.notify} does. */
    public static void wake(Object monitor) {
        if (isModelled(monitor)) {
            Monitors.notify(monitor, Hooks.site);
        } else {
            monitor.notify();
        }
    }

    /** Do what {@code Object.notifyAll} does. */
    public static void wakeAll(Object monitor) {
        if (isModelled(monitor)) {
            Monitors.notifyAll(monitor, Hooks.site);
        } else {
            monitor.notifyAll();
        }
    }

    /** Do what {@code Thread.holdsLock} does. */
    public static boolean holds(Object monitor) {
        return isModelled(monitor) || Thread.holdsLock(monitor);
    }

    /** Do what {@code System.nanoTime} does. */
    public static long nanoTime() {
        return Scheduler.running() == null ? System.nanoTime() : Outside.programNanoTime();
    }

    /** Do what {@code System.currentTimeMillis} does. */
    public static long millis() {
        return Scheduler.running() == null ? System.currentTimeMillis() : Outside.programMillis();
    }

    private static boolean isModelled(Object monitor) {
        return monitor != null && Scheduler.running() != null && Monitors.held(monitor);
    }
}
