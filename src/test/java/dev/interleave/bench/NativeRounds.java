package dev.interleave.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Times a program's two methods by turns in a JVM of their own. Prints a line for each round: ns of one sequential and of one parallel call,
 * and how much of a core others have used meanwhile.
 */
public final class NativeRounds {
    private static final long WARM_UP = 400_000_000;
    private static final long LONG_ENOUGH = 60_000_000;
    private static final int MOST_CALLS = 50;
    private static final long JIFFY = 10_000_000;
    private static final com.sun.management.OperatingSystemMXBean SYSTEM =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Method sequential;
    private final Method parallel;

    private NativeRounds(Class<?> type) throws NoSuchMethodException {
        sequential = method(type, "sequential");
        parallel = method(type, "parallel");
    }

    /** Arguments: the class, how many quiet rounds are wanted, and how many to try at most. */
    public static void main(String[] arguments) throws Exception {
        var rounds = new NativeRounds(Class.forName(arguments[0]));
        int calls = rounds.warmUp();
        int wanted = Integer.parseInt(arguments[1]);
        for (int tried = 0; wanted > 0 && tried < Integer.parseInt(arguments[2]); tried++) {
            wanted -= rounds.round(calls) ? 1 : 0;
        }
    }

    /** Give how many calls make a round long enough to be timed. */
    private int warmUp() throws Exception {
        Object expected = sequential.invoke(null);
        long start = System.nanoTime();
        int calls = 0;
        while (calls < 3 || System.nanoTime() - start < WARM_UP) {
            Object result = parallel.invoke(null);
            if (!expected.equals(result) || !expected.equals(sequential.invoke(null))) {
                throw new IllegalStateException("it gives " + result + " instead of " + expected);
            }
            calls++;
        }
        long both = (System.nanoTime() - start) / calls;
        return (int) Math.clamp(2 * LONG_ENOUGH / both + 1, 1, MOST_CALLS);
    }

    private boolean round(int calls) throws Exception {
        System.gc();
        long busy = busy();
        long own = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            sequential.invoke(null);
        }
        long middle = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            parallel.invoke(null);
        }
        long end = System.nanoTime();
        long others = Math.max(0, busy() - busy - (SYSTEM.getProcessCpuTime() - own));
        double share = (double) others / (end - start);
        System.out.println((middle - start) / calls + " " + (end - middle) / calls + " " + share);
        return others <= Math.max(2 * JIFFY, (end - start) / 10);
    }

    /** What all processors of this host have done so far, or have been kept from doing, in ns. */
    private static long busy() throws IOException {
        String[] all =
                Files.readAllLines(Path.of("/proc/stat")).getFirst().trim().split(" +");
        long jiffies = 0;
        for (int i = 1; i < Math.min(9, all.length); i++) {
            jiffies += i == 4 || i == 5 ? 0 : Long.parseLong(all[i]);
        }
        return jiffies * JIFFY;
    }

    private static Method method(Class<?> type, String name) throws NoSuchMethodException {
        Method method = type.getDeclaredMethod(name);
        method.setAccessible(true);
        return method;
    }
}
