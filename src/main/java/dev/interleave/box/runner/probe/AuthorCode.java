package dev.interleave.box.runner.probe;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Finds and makes what the author of an exercise wrote. */
final class AuthorCode {
    private AuthorCode() {}

    /** Make an instance of the author's class {@code grading.name}, which must implement {@code kind}. */
    static <T> T make(ClassLoader loader, String name, Class<T> kind) throws Exception {
        Class<?> type = type(loader, name);
        if (!kind.isAssignableFrom(type)) {
            throw new IllegalArgumentException(type.getName() + " does not implement " + kind.getName());
        }
        return kind.cast(instance(type));
    }

    /** Tell the type argument at {@code index} that {@code grading.name} gives to {@code kind}. */
    static Type argument(ClassLoader loader, String name, Class<?> kind, int index) throws ClassNotFoundException {
        Class<?> type = type(loader, name);
        for (Type above : type.getGenericInterfaces()) {
            if (above instanceof ParameterizedType generic && generic.getRawType() == kind) {
                return generic.getActualTypeArguments()[index];
            }
        }
        throw new IllegalArgumentException(
                type.getName() + " must implement " + kind.getSimpleName() + " directly, with its types");
    }

    /** Call a public or package-private constructor without arguments and let through what it throws. */
    static Object instance(Class<?> type) throws Exception {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        }
    }

    private static Exception unwrapped(InvocationTargetException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof Exception cause ? cause : e;
    }

    private static Class<?> type(ClassLoader loader, String name) throws ClassNotFoundException {
        return Class.forName("grading." + name, true, loader);
    }
}
