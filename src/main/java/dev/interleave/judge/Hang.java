package dev.interleave.judge;

import dev.interleave.exercise.Limits;
import dev.interleave.exercise.Verdict;
import dev.interleave.judge.Finding.Access;
import dev.interleave.judge.Seen.Frame;
import dev.interleave.judge.Seen.SeenThread;
import java.util.List;

/** Explains a submission that did not come to an end by where its threads are. */
final class Hang {
    private static final int MAX_NAMED = 6;
    private static final String WAITS_FOR_CHILD = "waitFor";

    private Hang() {}

    /** Explain that nothing moves any more: everybody waits for somebody else. */
    static Diagnosis stuck(List<SeenThread> threads) {
        List<SeenThread> own = own(threads);
        boolean onChild = own.stream().anyMatch(thread -> thread.activity().contains(WAITS_FOR_CHILD));
        String advice = onChild
                ? " The child may be waiting too: a child that prints more than its pipe holds (64 KiB) stops until somebody reads."
                : "";
        String message = "Your program is stuck: every thread waits for something that no other thread will do."
                + where(own) + advice;
        return Diagnosis.costly(Verdict.DEADLOCK, message, finding(Verdict.DEADLOCK, message, own));
    }

    /** Explain that the time was up. */
    static Diagnosis timedOut(boolean cpu, List<SeenThread> threads, Limits limits) {
        List<SeenThread> own = own(threads);
        if (!own.isEmpty() && own.stream().allMatch(Hang::waitsForEver)) {
            return stuck(own);
        }
        String what = cpu
                ? "Your program used more processor time than it may."
                : "Your program did not come to an end within " + limits.wall().toSeconds() + " seconds.";
        String message = what + where(own);
        return Diagnosis.costly(Verdict.TIME_LIMIT, message, finding(Verdict.TIME_LIMIT, message, own));
    }

    private static boolean waitsForEver(SeenThread thread) {
        return thread.state().equals("WAITING") || thread.state().equals("BLOCKED");
    }

    private static List<SeenThread> own(List<SeenThread> threads) {
        return threads.stream().filter(thread -> !thread.frames().isEmpty()).toList();
    }

    private static String where(List<SeenThread> own) {
        var text = new StringBuilder();
        for (SeenThread thread : own.subList(0, Math.min(MAX_NAMED, own.size()))) {
            text.append(" Thread ")
                    .append(thread.name().isEmpty() ? "(virtual)" : thread.name())
                    .append(' ')
                    .append(doing(thread))
                    .append(" at ")
                    .append(thread.frames().getFirst().at())
                    .append('.');
        }
        if (own.size() > MAX_NAMED) {
            text.append(" So do ").append(own.size() - MAX_NAMED).append(" more.");
        }
        return text.toString();
    }

    private static String doing(SeenThread thread) {
        String activity = thread.activity();
        boolean own = activity.isEmpty()
                || thread.frames().getFirst().method().endsWith(activity.substring(activity.indexOf('.') + 1));
        return switch (thread.state()) {
            case "BLOCKED" -> "waits to enter synchronized";
            case "WAITING", "TIMED_WAITING" -> own ? "waits" : "waits in " + activity;
            default -> own ? "is running" : "is in " + activity;
        };
    }

    private static List<Finding> finding(Verdict kind, String message, List<SeenThread> own) {
        if (own.isEmpty()) {
            return List.of();
        }
        Frame place = own.getFirst().frames().getFirst();
        List<Access> accesses = own.stream()
                .limit(MAX_NAMED)
                .map(thread -> new Access(
                        thread.name(),
                        doing(thread),
                        thread.frames().getFirst().file(),
                        thread.frames().getFirst().line(),
                        thread.frames().stream().map(Frame::toString).toList()))
                .toList();
        return List.of(new Finding(kind, message, place.file(), place.line(), 0, null, accesses, null, null, null));
    }
}
