package dev.interleave.box.engine.driver;

import dev.interleave.box.engine.rt.Operation;
import dev.interleave.box.engine.rt.Step;
import dev.interleave.box.engine.rt.detect.Site;

/** Says in words for a beginner what a step does. */
final class Effects {
    private Effects() {}

    static String of(Step step, Site site) {
        String object = step.object().isEmpty() ? "" : " " + (isThread(step) ? step.object() : simple(step.object()));
        return switch (step.operation()) {
            case Operation.READ, Operation.VOLATILE_READ ->
                isCall(step)
                        ? "looks at " + called(step, site)
                        : step.value() == null
                                ? "reads " + named(site, object)
                                : "reads " + step.value() + " from " + named(site, object);
            case Operation.WRITE, Operation.VOLATILE_WRITE ->
                step.value() == null
                        ? "writes " + named(site, object)
                        : "writes " + step.value() + " to " + named(site, object);
            case Operation.CAS -> "updates " + called(step, site) + " atomically";
            case Operation.FAILS -> "fails to update " + called(step, site) + " for no reason, as a weak update may";
            case Operation.CALL, Operation.SYNCHRONIZER -> object.isEmpty() ? "goes on" : "uses " + called(step, site);
            case Operation.LOCK -> "enters the monitor of" + object;
            case Operation.WANTS -> "has to wait for the monitor of" + object;
            case Operation.UNLOCK -> "leaves the monitor of" + object;
            case Operation.WAITS -> "leaves the monitor of" + object + " and waits";
            case Operation.WAIT -> "goes on after its wait on" + object;
            case Operation.NOTIFY -> "notifies" + object;
            case Operation.PARKS -> blocked(object);
            case Operation.PARK -> "goes on after it was blocked";
            case Operation.UNPARK -> "wakes" + object;
            case Operation.START -> "starts" + object;
            case Operation.JOIN -> "waits for" + object + " to end";
            case Operation.JOINED -> "sees that" + object + " has ended";
            case Operation.SLEEPS -> "begins to sleep";
            case Operation.SLEEP -> "wakes from its sleep";
            case Operation.INTERRUPT -> "interrupts" + object;
            case Operation.YIELD -> "gives way";
            case Operation.CLASS_INIT -> "initialises" + object;
            case Operation.LOOP -> "loops";
            case Operation.BEGIN -> "begins";
            default -> "goes on";
        };
    }

    /** Leave packages and enclosing classes out, which the source doesn't show either. */
    private static String simple(String type) {
        if (type.indexOf(' ') >= 0) {
            return type;
        }
        String name = type.substring(type.lastIndexOf('.') + 1);
        int nested = name.indexOf('$');
        return nested > 0 && name.contains("Sync") ? name.substring(0, nested) : name.replace('$', '.');
    }

    private static boolean isThread(Step step) {
        return switch (step.operation()) {
            case Operation.START, Operation.JOIN, Operation.JOINED, Operation.UNPARK, Operation.INTERRUPT -> true;
            default -> false;
        };
    }

    /** Tell whether a method of the library does it, and not a field access. */
    private static boolean isCall(Step step) {
        return step.object().startsWith("java.");
    }

    private static String called(Step step, Site site) {
        String type = simple(step.object());
        if (type.isEmpty()) {
            return named(site, type);
        }
        return site.variable().isEmpty() ? "a " + type : site.variable() + " (" + type + ")";
    }

    private static String blocked(String object) {
        return switch (object.strip()) {
            case "" -> "waits";
            case "FutureTask", "CompletableFuture.Signaller" -> "waits for the result";
            case "AbstractQueuedSynchronizer" -> "waits for a signal";
            default -> "has to wait:" + object;
        };
    }

    private static String named(Site site, String object) {
        String name = site.variable().isEmpty() ? object.strip() : site.variable();
        return name.isEmpty() ? "a collection" : name;
    }
}
