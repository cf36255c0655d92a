package dev.interleave.box.engine.driver;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;

/** The main method of a program, in any form that the launcher of Java 25 accepts. */
final class MainMethod implements Runnable {
    private final Class<?> type;
    private final Method method;
    private final List<String> arguments;

    private MainMethod(Class<?> type, Method method, List<String> arguments) {
        this.type = type;
        this.method = method;
        this.arguments = arguments;
    }

    /**
     * Find it.
     *
     * @throws ClassNotFoundException if there is no such class
     * @throws NoSuchMethodException if it has no main method
     */
    static MainMethod of(String name, ClassLoader loader, List<String> arguments)
            throws ClassNotFoundException, NoSuchMethodException {
        Class<?> type = Class.forName(name, false, loader);
        Method method = find(type, String[].class);
        if (method == null) {
            method = find(type);
        }
        if (method == null) {
            throw new NoSuchMethodException(name + " has no main method");
        }
        method.setAccessible(true);
        return new MainMethod(type, method, arguments);
    }

    private static Method find(Class<?> type, Class<?>... parameters) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            try {
                Method method = each.getDeclaredMethod("main", parameters);
                if (method.getReturnType() == void.class && !Modifier.isPrivate(method.getModifiers())) {
                    return method;
                }
            } catch (NoSuchMethodException e) {
                // The superclass may have it.
            }
        }
        return null;
    }

    @Override
    public void run() {
        try {
            Object target = Modifier.isStatic(method.getModifiers()) ? null : instance();
            if (method.getParameterCount() == 0) {
                method.invoke(target);
            } else {
                method.invoke(target, (Object) arguments.toArray(new String[0]));
            }
        } catch (InvocationTargetException e) {
            throw MainMethod.<RuntimeException>sneaky(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object instance() throws ReflectiveOperationException {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
