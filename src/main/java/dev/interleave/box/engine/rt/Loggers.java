package dev.interleave.box.engine.rt;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import jdk.internal.misc.Unsafe;

/**
 * Empties the library's registry of loggers between schedules: loggers live as long as the process, and a program that adds a handler to one
 * would find it again in its next schedule. The module of logging isn't loaded unless a program uses it.
 */
public final class Loggers {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final String PACKAGE = "java.util.logging.";
    private static final String MANAGER = PACKAGE + "LogManager";
    private static final String CONTEXT = MANAGER + "$LoggerContext";
    private static final String NODE = MANAGER + "$LogNode";
    private static final String CONFIGURATION = PACKAGE + "Logger$ConfigurationData";
    private static final int LEVEL_OF_INFO = 800;

    private static Object manager;

    private Loggers() {}

    /** Precede the use of a manager of loggers. */
    public static void use(Object asked) {
        manager = asked;
    }

    /** Let the manager begin anew; it reads its configuration when it is asked again. */
    static void reset() {
        if (manager == null) {
            return;
        }
        empty(part(manager, MANAGER, "userContext"));
        empty(part(manager, MANAGER, "systemContext"));
        put(manager, MANAGER, "rootLogger", null);
        put(manager, MANAGER, "props", new Properties());
        ((Collection<?>) part(manager, MANAGER, "closeOnResetLoggers")).clear();
        ((Map<?, ?>) part(manager, MANAGER, "listeners")).clear();
        UNSAFE.putIntVolatile(manager, place(MANAGER, "globalHandlersState"), 0);
        for (String done : new String[] {"readPrimordialConfiguration", "initializedCalled", "initializationDone"}) {
            UNSAFE.putBooleanVolatile(manager, place(MANAGER, done), false);
        }
        restoreGlobal();
        manager = null;
    }

    private static void empty(Object context) {
        ((Map<?, ?>) part(context, CONTEXT, "namedLoggers")).clear();
        Object root = part(context, CONTEXT, "root");
        put(root, NODE, "children", null);
        put(root, NODE, "loggerRef", null);
    }

    /** The one logger that is made once for all. */
    private static void restoreGlobal() {
        Field field = field(PACKAGE + "Logger", "global");
        Object global = UNSAFE.getReference(UNSAFE.staticFieldBase(field), UNSAFE.staticFieldOffset(field));
        Object configuration = part(global, PACKAGE + "Logger", "config");
        put(configuration, CONFIGURATION, "delegate", configuration);
        put(configuration, CONFIGURATION, "filter", null);
        put(configuration, CONFIGURATION, "levelObject", null);
        UNSAFE.putIntVolatile(configuration, place(CONFIGURATION, "levelValue"), LEVEL_OF_INFO);
        UNSAFE.putBooleanVolatile(configuration, place(CONFIGURATION, "useParentHandlers"), true);
        ((Collection<?>) part(configuration, CONFIGURATION, "handlers")).clear();
    }

    private static Object part(Object whole, String type, String name) {
        return UNSAFE.getReferenceVolatile(whole, place(type, name));
    }

    private static void put(Object whole, String type, String name, Object value) {
        UNSAFE.putReferenceVolatile(whole, place(type, name), value);
    }

    private static long place(String type, String name) {
        return UNSAFE.objectFieldOffset(field(type, name));
    }

    private static Field field(String type, String name) {
        try {
            return Class.forName(type, false, null).getDeclaredField(name);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JDK has no " + type + "." + name, e);
        }
    }
}
