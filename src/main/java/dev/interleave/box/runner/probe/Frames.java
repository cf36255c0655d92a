package dev.interleave.box.runner.probe;

import dev.interleave.box.protocol.Datum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reduces stack traces to what a learner wrote. */
final class Frames {
    private static final int MAX_FRAMES = 8;

    private final LoadedCode code;

    Frames(LoadedCode code) {
        this.code = code;
    }

    /** Give the submission's frames, the innermost first: {@code method}, {@code file} and {@code line}. */
    Datum submitted(StackTraceElement[] stack) {
        List<Datum> frames = new ArrayList<>();
        for (StackTraceElement frame : stack) {
            if (code.isSubmitted(frame.getClassName()) && frames.size() < MAX_FRAMES) {
                frames.add(new Datum.Fields(Map.of(
                        "method", new Datum.Text(frame.getClassName() + "." + frame.getMethodName()),
                        "file", new Datum.Text(String.valueOf(frame.getFileName())),
                        "line", new Datum.Int(frame.getLineNumber()))));
            }
        }
        return new Datum.Items(frames);
    }

    /** Give the innermost frame that tells what the thread does there, such as {@code Thread.join}; helpers are skipped. */
    static String activity(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            String type = frame.getClassName();
            String simple = type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
            boolean plumbing = type.startsWith("jdk.")
                    || simple.startsWith("LockSupport")
                    || simple.startsWith("AbstractQueuedSynchronizer")
                    || simple.startsWith("ForkJoinPool")
                    || simple.equals("Object") && frame.getMethodName().equals("wait0")
                    || simple.equals("CompletableFuture.Signaller")
                    || frame.getMethodName().equals("waitingGet")
                    || frame.getMethodName().equals("timedGet");
            if (!plumbing) {
                return simple + "." + frame.getMethodName();
            }
        }
        return "";
    }
}
