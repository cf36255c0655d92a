package dev.interleave.box.runner.probe;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks the kernel whether all threads of this process sleep, which Java's own thread states cannot tell: a thread that was
 * woken still counts as waiting there until a processor has time for it, which may take long on a busy machine.
 *
 * <p>Looks twice and believes only what did not change, after the double collect of Afek et al., "Atomic Snapshots of Shared
 * Memory" (1993): a thread that slept in both looks, with the same number of context switches, slept in between.
 */
final class Kernel {
    private static final File TASKS = new File("/proc/self/task");
    private static final String STATE = "State:\t";
    private static final String SWITCHES = "ctxt_switches:\t";

    /** Names as the kernel keeps them, cut off. */
    private static final List<String> MACHINERY = List.of(
            "VM ",
            "C1 ",
            "C2 ",
            "GC ",
            "G1 ",
            "Signal",
            "Finalizer",
            "Reference",
            "Service",
            "Monitor",
            "Notification",
            "Common-Cleaner",
            "Attach",
            "Sweeper");

    // As much as the file has ever been, several times over.
    private final byte[] buffer = new byte[8192];

    /** What the kernel says. */
    enum Answer {
        /** There was an instant at which every thread but the calling one slept, and none had been woken. */
        ALL_ASLEEP,
        /** Some thread ran or was about to. */
        SOME_AWAKE,
        /** This kernel does not tell. */
        UNKNOWN
    }

    Answer look() {
        Map<String, Long> first = new HashMap<>();
        Map<String, Long> second = new HashMap<>();
        Answer answer = collect(first);
        if (answer == Answer.ALL_ASLEEP) {
            answer = collect(second);
        }
        return answer == Answer.ALL_ASLEEP && !first.equals(second) ? Answer.SOME_AWAKE : answer;
    }

    /**
     * Tell how often the threads that run Java code have been given a processor, the calling one left out; a change from one
     * look to the next is progress. Empty where this kernel does not tell.
     */
    Map<String, Long> activity() {
        Map<String, Long> switches = new HashMap<>();
        String[] tasks = TASKS.list();
        for (String task : tasks == null ? new String[0] : tasks) {
            try {
                String status = status(TASKS, task);
                int state = status.indexOf(STATE);
                if (state >= 0 && status.charAt(state + STATE.length()) == 'S' && !isMachinery(status)) {
                    switches.put(task, switches(status));
                }
            } catch (IOException ended) {
                // Its end shows in the next look.
            }
        }
        return switches;
    }

    /** The virtual machine's own threads wake up now and then whatever the program does. */
    private static boolean isMachinery(String status) {
        String name = status.substring(status.indexOf('\t') + 1, Math.max(status.indexOf('\n'), 1));
        return MACHINERY.stream().anyMatch(name::startsWith);
    }

    /** Note the context switches of every sleeping thread; only the calling one may run. */
    private Answer collect(Map<String, Long> switches) {
        String[] tasks = TASKS.list();
        if (tasks == null) {
            return Answer.UNKNOWN;
        }
        int awake = 0;
        for (String task : tasks) {
            String status;
            try {
                status = status(TASKS, task);
            } catch (IOException ended) {
                return Answer.SOME_AWAKE;
            }
            int state = status.indexOf(STATE);
            int switched = status.lastIndexOf(SWITCHES);
            if (state < 0 || switched < 0) {
                return Answer.UNKNOWN;
            }
            if (status.charAt(state + STATE.length()) == 'S') {
                switches.put(task, switches(status));
            } else if (++awake > 1) {
                return Answer.SOME_AWAKE;
            }
        }
        return Answer.ALL_ASLEEP;
    }

    /** Tell whether a thread of another process runs, or would if a processor had time for it; {@code false} if unknown. */
    boolean isAwake(long pid) {
        File tasks = new File("/proc/" + pid + "/task");
        String[] names = tasks.list();
        for (String task : names == null ? new String[0] : names) {
            try {
                String status = status(tasks, task);
                int state = status.indexOf(STATE);
                if (state >= 0 && "RD".indexOf(status.charAt(state + STATE.length())) >= 0) {
                    return true;
                }
            } catch (IOException ended) {
                return true;
            }
        }
        return false;
    }

    private String status(File tasks, String task) throws IOException {
        try (var in = new FileInputStream(new File(tasks, task + "/status"))) {
            int length = Math.max(0, in.read(buffer));
            return new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
        }
    }

    /** Add up the voluntary and the involuntary ones. */
    private static long switches(String status) {
        long sum = 0;
        for (int at = status.indexOf(SWITCHES); at >= 0; at = status.indexOf(SWITCHES, at + 1)) {
            for (int i = at + SWITCHES.length(); i < status.length() && Character.isDigit(status.charAt(i)); i++) {
                sum = sum * 10 + Character.digit(status.charAt(i), 10);
            }
        }
        return sum;
    }
}
