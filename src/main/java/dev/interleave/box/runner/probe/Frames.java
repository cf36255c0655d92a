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
        for (int i = 0; i < stack.length; i++) {
            String type = simple(stack[i]);
            if (type.endsWith("ConditionObject") && (i + 1 == stack.length || !isLibrary(stack[i + 1]))) {
                return "Condition." + stack[i].getMethodName();
            }
            boolean joins = i + 1 < stack.length && simple(stack[i + 1]).equals("VirtualThread");
            if (!joins && !isPlumbing(stack[i], type)) {
                return type + "." + stack[i].getMethodName();
            }
        }
        return "";
    }

    private static boolean isPlumbing(StackTraceElement frame, String type) {
        return frame.getClassName().startsWith("jdk.")
                || type.startsWith("LockSupport")
                || type.startsWith("AbstractQueued")
                || isLibrary(frame) && type.endsWith("Sync")
                || type.endsWith(".DualNode")
                || type.endsWith(".Transferer")
                || type.startsWith("ForkJoinPool")
                || type.startsWith("Phaser.QNode")
                || type.equals("VirtualThread")
                || type.equals("CompletableFuture.Signaller")
                || switch (frame.getMethodName()) {
                    case "wait0" -> type.equals("Object");
                    case "internalAwaitAdvance" -> type.equals("Phaser");
                    case "sleepNanos0", "sleepNanos" -> type.equals("Thread");
                    case "acquireRead", "acquireWrite" -> type.equals("StampedLock");
                    case "dowait", "xfer", "xchg" -> isLibrary(frame);
                    case "waitingGet", "timedGet", "awaitDone" -> true;
                    default -> false;
                };
    }

    private static boolean isLibrary(StackTraceElement frame) {
        return frame.getClassName().startsWith("java.");
    }

    private static String simple(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
    }
}
