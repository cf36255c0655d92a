package dev.interleave.box.engine.rt.detect;

import java.util.ArrayList;
import java.util.List;

/** Collects the races of a schedule, each variable and pair of sites once. */
final class Races {
    /** More than a report can use; a program that races everywhere shall not fill the memory. */
    private static final int MOST = 64;

    private static final List<Race> found = new ArrayList<>();

    private Races() {}

    static void clear() {
        if (!found.isEmpty()) {
            found.clear();
        }
    }

    static Race[] found() {
        return found.toArray(new Race[0]);
    }

    static void add(
            History variable,
            int epoch,
            int firstSite,
            boolean firstWrites,
            ThreadClock thread,
            int site,
            boolean writes) {
        if (found.size() >= MOST || known(firstSite, site)) {
            return;
        }
        ThreadClock earlier = HappensBefore.thread(Epochs.fiber(epoch));
        long key = variable.key();
        found.add(new Race(
                variable.name(firstSite, site),
                key,
                access(earlier, key, firstSite, firstWrites),
                access(thread, key, site, writes)));
    }

    private static boolean known(int firstSite, int secondSite) {
        for (Race race : found) {
            int first = race.first().site();
            int second = race.second().site();
            if (first == firstSite && second == secondSite || first == secondSite && second == firstSite) {
                return true;
            }
        }
        return false;
    }

    private static Access access(ThreadClock thread, long key, int site, boolean writes) {
        AccessLog.Entry entry = AccessLog.find(thread.index, key, site, writes);
        return new Access(
                writes,
                thread.index,
                thread.fiber.name(),
                site,
                entry == null ? -1 : entry.step(),
                entry == null ? List.of() : List.of(entry.stack()));
    }
}
