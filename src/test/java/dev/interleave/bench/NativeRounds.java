package dev.interleave.bench;

import java.lang.reflect.Method;

/** Times a program's two methods by turns in a JVM of their own; prints the shortest time of each in ns. */
public final class NativeRounds {
    private NativeRounds() {}

    /** Arguments: the class, and how many rounds. */
    public static void main(String[] arguments) throws Exception {
        Class<?> type = Class.forName(arguments[0]);
        Method sequential = method(type, "sequential");
        Method parallel = method(type, "parallel");
        long shortestSequential = Long.MAX_VALUE;
        long shortestParallel = Long.MAX_VALUE;
        for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
            long start = System.nanoTime();
            Object expected = sequential.invoke(null);
            long middle = System.nanoTime();
            Object result = parallel.invoke(null);
            long end = System.nanoTime();
            if (!expected.equals(result)) {
                throw new IllegalStateException(arguments[0] + " gives " + result + " instead of " + expected);
            }
            shortestSequential = Math.min(shortestSequential, middle - start);
            shortestParallel = Math.min(shortestParallel, end - middle);
        }
        System.out.println(shortestSequential + " " + shortestParallel);
    }

    private static Method method(Class<?> type, String name) throws NoSuchMethodException {
        Method method = type.getDeclaredMethod(name);
        method.setAccessible(true);
        return method;
    }
}
