package dev.interleave.box.engine.rt;

import dev.interleave.box.engine.rt.Blocked.Need;
import dev.interleave.box.engine.rt.Fault.Involved;
import dev.interleave.box.engine.rt.Fault.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong with a schedule that has ended. */
final class Diagnosis {
    private static final String LAMBDA = "$$Lambda";
    private static final String ADDRESS = LAMBDA + "/0x";

    private final Schedule schedule;
    private final List<Blocked> blocked = new ArrayList<>();

    private Diagnosis(Schedule schedule) {
        this.schedule = schedule;
    }

    static List<Fault> of(Schedule schedule) {
        return new Diagnosis(schedule).faults();
    }

    private List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        End end = schedule.end;
        if (end == End.STUCK || end == End.LIVELOCK || end == End.IDLING) {
            for (int i = 0; i < schedule.fiberCount; i++) {
                if (schedule.fibers[i].alive()) {
                    blocked.add(Blocked.of(schedule.fibers[i], schedule));
                }
            }
        }
        if (end == End.STUCK) {
            faults.add(stuck());
        } else if (end == End.LIVELOCK) {
            faults.add(livelock());
        } else if (end == End.IDLING) {
            faults.add(leak(
                    "The main thread has ended, but a thread that keeps the program alive goes on for ever.",
                    keepers()));
        }
        for (Schedule.Failure failure : schedule.failures) {
            faults.add(failed(failure));
        }
        if (end == End.EXITED && schedule.exitStatus != 0) {
            faults.add(new Fault(
                    Kind.FAILED, "The program ended with System.exit(" + schedule.exitStatus + ").", List.of()));
        }
        return faults;
    }

    private Fault stuck() {
        List<Blocked> cycle = cycle();
        if (!cycle.isEmpty()) {
            return new Fault(Kind.DEADLOCK, cycleMessage(cycle), involved(cycle));
        }
        Blocked behind = behindOwner();
        if (behind != null) {
            return new Fault(Kind.DEADLOCK, ownerMessage(behind), involved(chain(behind)));
        }
        List<Blocked> keepers = keepers();
        List<Blocked> idle =
                keepers.stream().filter(each -> each.need == Need.WORK).toList();
        List<Blocked> needy = keepers.stream()
                .filter(each -> each.need != Need.WORK && each.need != Need.END)
                .toList();
        if (schedule.mainEnded && needy.isEmpty() && !idle.isEmpty()) {
            return leak(
                    "The main thread has ended, but an executor or timer was never shut down: its threads wait for"
                            + " work for ever.",
                    idle);
        }
        List<Blocked> signals = all(Need.SIGNAL);
        if (schedule.mainEnded && !awaited(keepers) && signals.stream().noneMatch(this::unheard)) {
            return leak("The main thread has ended, but a thread that keeps the program alive waits for ever.", needy);
        }
        if (!signals.isEmpty()) {
            return new Fault(Kind.LOST_WAKE_UP, signalMessage(signals.getFirst()), involved(signals));
        }
        return new Fault(
                Kind.DEADLOCK,
                "No thread can go on, and nobody is left who could give them what they wait for.",
                involved(needy.isEmpty() ? keepers : needy));
    }

    private Fault livelock() {
        List<Blocked> running = all(Need.NOTHING);
        return new Fault(
                Kind.LIVELOCK,
                "Every thread that can run only looks again and again at what it has seen; nobody is left who would"
                        + " change it.",
                involved(running.isEmpty() ? blocked : running));
    }

    private Fault failed(Schedule.Failure failure) {
        String thread = failure.fiber().name();
        StackTraceElement[] stack = Stacks.trimmed(failure.thrown().getStackTrace());
        return new Fault(
                Kind.FAILED,
                "Thread " + thread + " ended with " + withoutAddresses(String.valueOf(failure.thrown())) + ".",
                List.of(new Involved(
                        thread, "throws " + failure.thrown().getClass().getName(), Arrays.asList(stack), null)));
    }

    /** Leave out where classes of lambdas lie, which differs between processes. */
    private static String withoutAddresses(String text) {
        var kept = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(ADDRESS); at >= 0; at = text.indexOf(ADDRESS, from)) {
            kept.append(text, from, at).append(LAMBDA);
            from = at + ADDRESS.length();
            while (from < text.length() && Character.digit(text.charAt(from), 16) >= 0) {
                from++;
            }
        }
        return kept.append(text, from, text.length()).toString();
    }

    private Fault leak(String message, List<Blocked> left) {
        return new Fault(Kind.LEAK, message, involved(left));
    }

    /** Return the threads of a cycle of owners, or none. */
    private List<Blocked> cycle() {
        for (Blocked start : blocked) {
            List<Blocked> chain = chain(start);
            Blocked last = chain.getLast();
            int from = last.owner == null ? -1 : place(chain, last.owner);
            if (from >= 0) {
                return chain.subList(from, chain.size());
            }
        }
        return List.of();
    }

    /** Follow owners until somebody waits for nobody, has ended, or is there already. */
    private List<Blocked> chain(Blocked start) {
        var chain = new ArrayList<Blocked>();
        for (Blocked each = start; each != null && !chain.contains(each); each = of(each.owner)) {
            chain.add(each);
        }
        return chain;
    }

    private static int place(List<Blocked> chain, Fiber fiber) {
        for (int i = 0; i < chain.size(); i++) {
            if (chain.get(i).fiber == fiber) {
                return i;
            }
        }
        return -1;
    }

    /** Return a thread that waits for a lock whose owner waits for something else, or has ended. */
    private @Nullable Blocked behindOwner() {
        for (Blocked each : blocked) {
            if (each.need == Need.LOCK && each.owner != null) {
                return each;
            }
        }
        return null;
    }

    private @Nullable Blocked of(@Nullable Fiber fiber) {
        for (Blocked each : blocked) {
            if (each.fiber == fiber) {
                return each;
            }
        }
        return null;
    }

    /** Return the threads that keep the program alive. */
    private List<Blocked> keepers() {
        return blocked.stream().filter(each -> !each.fiber.daemon).toList();
    }

    private List<Blocked> all(Need need) {
        return blocked.stream().filter(each -> each.need == need).toList();
    }

    /** Tell whether some thread waits for one of them to end. */
    private boolean awaited(List<Blocked> left) {
        return blocked.stream().anyMatch(each -> each.need == Need.END && each.owner != null && of(each.owner) != null)
                && !left.isEmpty();
    }

    /** Tell whether a notification went by unheard, and the waiter has not looked at anything under the monitor since. */
    private boolean unheard(Blocked waiter) {
        return schedule.unheard.stream()
                .anyMatch(each -> each.object() == waiter.awaited
                        && !(waiter.fiber.looked && waiter.fiber.acquired > each.writes()));
    }

    private String cycleMessage(List<Blocked> cycle) {
        Blocked first = cycle.getFirst();
        if (cycle.size() == 1 && first.what.startsWith(Blocked.FOR_A_PERMIT)) {
            return first.fiber.name() + " " + first.what
                    + " while it keeps one itself, and nobody else is left who gives one back.";
        }
        StringBuilder message =
                new StringBuilder(cycle.size() == 1 ? "A thread waits for itself: " : "Threads wait for each other: ");
        for (Blocked each : cycle) {
            message.append(each == cycle.getFirst() ? "" : "; ")
                    .append(each.fiber.name())
                    .append(' ')
                    .append(each.what)
                    .append(each.need == Need.LOCK ? held(each) : "");
        }
        return message.append('.').toString();
    }

    private String ownerMessage(Blocked behind) {
        Blocked its = of(behind.owner);
        return behind.fiber.name() + " " + behind.what + held(behind) + ", which "
                + (its == null ? "has ended without releasing it." : its.what + " and will never release it.");
    }

    private String held(Blocked waiter) {
        String since = waiter.since(schedule);
        return ", held by " + waiter.owner.name() + (since.isEmpty() ? "" : " since " + since);
    }

    private String signalMessage(Blocked waiter) {
        return waiter.fiber.name() + " " + waiter.what + ", but nobody is left who could send it"
                + (unheard(waiter) ? ": it was sent before anyone waited." : ".");
    }

    private List<Involved> involved(List<Blocked> threads) {
        return threads.stream()
                .map(each -> new Involved(
                        each.fiber.name(),
                        each.what,
                        Arrays.asList(each.stack),
                        each.need == Need.LOCK && each.owner != null
                                ? new Fault.Holder(each.owner.name(), each.since(schedule))
                                : null))
                .toList();
    }
}
