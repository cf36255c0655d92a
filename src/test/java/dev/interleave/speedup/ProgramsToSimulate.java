package dev.interleave.speedup;

import dev.interleave.speedup.Simulated.OnCores;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small programs with a main method each, simulated in one process of the linked image for all of them. */
final class ProgramsToSimulate {
    private static final String HEAD = """
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.concurrent.atomic.*;
        import java.util.concurrent.locks.*;
        import java.util.stream.*;
        """;

    /** One unit takes about a millisecond. */
    private static final String KERNEL = """
        final class Kernel {
            static long unit(int units) {
                long x = 88172645463325252L;
                for (int i = 0; i < units * 910_000; i++) {
                    x ^= x << 13;
                    x ^= x >>> 7;
                    x ^= x << 17;
                }
                return x;
            }

            interface Job { void run() throws Exception; }

            static Runnable of(Job job) {
                return () -> {
                    try {
                        job.run();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                };
            }

            static void together(int threads, Job job) throws Exception {
                Thread[] all = new Thread[threads];
                for (int i = 0; i < threads; i++) {
                    all[i] = new Thread(of(job));
                    all[i].start();
                }
                for (Thread each : all) {
                    each.join();
                }
            }
        }
        """;

    private static final long MOST_WORK = 400_000_000;

    private final Map<String, String> programs = new LinkedHashMap<>();
    private final Map<String, Simulated> results = new LinkedHashMap<>();

    /** Add a program, given the body of its main method. */
    void add(String name, String body) {
        add(name, "", body);
    }

    /** Add a program, given what its class holds besides, and the body of its main method. */
    void add(String name, String members, String body) {
        programs.put(
                name,
                HEAD + "final class " + name + " {\n" + members
                        + "\n    public static void main(String[] arguments) throws Exception {\n" + body
                        + "\n    }\n}\n");
    }

    List<String> names() {
        return List.copyOf(programs.keySet());
    }

    /** Simulate all of them on numbers of cores; {@link #result} tells of these runs. */
    void simulateAll(Integer... cores) throws Exception {
        results.putAll(simulated(names(), cores));
    }

    Map<String, Simulated> simulated(List<String> names, Integer... cores) throws Exception {
        Map<String, byte[]> classes = classes();
        List<Simulated> answers = SimulatorForTests.simulate(names.stream()
                .map(name -> SimulatorForTests.request(classes, name, MOST_WORK, cores))
                .toList());
        var all = new LinkedHashMap<String, Simulated>();
        for (int i = 0; i < names.size(); i++) {
            all.put(names.get(i), answers.get(i));
        }
        return all;
    }

    Map<String, byte[]> classes() throws Exception {
        var sources = new ArrayList<>(programs.values());
        sources.add(KERNEL);
        return SimulatorForTests.compile(sources.toArray(String[]::new));
    }

    Map<String, Simulated> results() {
        return results;
    }

    Simulated result(String name) {
        return results.get(name);
    }

    OnCores on(String name, int cores) {
        Simulated simulated = results.get(name);
        return simulated.on(cores).orElseThrow(() -> new AssertionError(name + ": " + simulated.reason()));
    }

    /** Tell how many times as fast a program is on some cores as on one. */
    double speedup(String name, int cores) {
        return (double) on(name, 1).makespan() / on(name, cores).makespan();
    }
}
