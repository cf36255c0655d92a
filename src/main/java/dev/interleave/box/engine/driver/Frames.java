package dev.interleave.box.engine.driver;

import java.util.ArrayList;
import java.util.List;

/** Writes stacks as they would be without the engine, so that they're the same each time a schedule is run. */
final class Frames {
    private static final String OURS = "dev.interleave.box.engine.";

    private Frames() {}

    /** Write the frames from the innermost to the first one of the program. */
    static List<String> told(List<StackTraceElement> stack) {
        var frames = new ArrayList<StackTraceElement>();
        for (StackTraceElement frame : stack) {
            if (startsMain(frame)) {
                while (!frames.isEmpty() && isReflection(frames.getLast())) {
                    frames.removeLast();
                }
                break;
            }
            if (startsThread(frame)) {
                break;
            }
            if (!frame.getClassName().startsWith(OURS)) {
                frames.add(frame);
            }
        }
        return frames.stream().map(Frames::told).toList();
    }

    private static boolean startsMain(StackTraceElement frame) {
        return frame.getClassName().startsWith(OURS + "driver.");
    }

    private static boolean startsThread(StackTraceElement frame) {
        return frame.getClassName().equals(OURS + "rt.Scheduler")
                && frame.getMethodName().equals("run");
    }

    private static boolean isReflection(StackTraceElement frame) {
        return frame.getClassName().startsWith("jdk.internal.reflect.")
                || frame.getClassName().startsWith("java.lang.reflect.");
    }

    /** Write a frame, one of the program without the name of its class loader. */
    private static String told(StackTraceElement frame) {
        boolean library = frame.getModuleName() != null;
        return library
                ? frame.toString()
                : new StackTraceElement(
                                frame.getClassName(), frame.getMethodName(), frame.getFileName(), frame.getLineNumber())
                        .toString();
    }
}
