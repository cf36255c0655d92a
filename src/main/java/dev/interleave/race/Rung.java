package dev.interleave.race;

import java.util.List;
import java.util.Locale;

/**
 * Say how much of what can happen at one small size of an exercise was tried. Ways that differ only in the order of steps that have nothing
 * to do with each other count as one.
 *
 * @param name of the size
 * @param threads the most that one schedule had, the calling one included
 * @param exhausted whether all interleavings were run
 * @param ways how many there are, 0 where not all were run
 * @param schedules how many were run, those included that only repeated others
 * @param traces how many different ones at least were among them
 * @param switches all with at most so many switches from a thread that could have gone on were among them; -1 where there is no such number
 * @param open why not all were run, empty where they were
 * @param early how many ways there are if besides one wait of each thread may end before anybody ends it, for no reason or by a time-out; 0
 *     where nobody waits so, or not all of them were run
 * @param drawn whether this size is too large for searching by its author's word, so that schedules are only drawn
 * @param phase of exploring in which something was found here: 1 drawn, 2 searched, 3 with few switches or drawn again; 0 where nothing was
 */
public record Rung(
        String name,
        int threads,
        boolean exhausted,
        int ways,
        int schedules,
        int traces,
        int switches,
        String open,
        int early,
        boolean drawn,
        int phase) {
    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    /** Give the same without the claim to be complete. */
    Rung open(String reason) {
        return exhausted ? new Rung(name, threads, false, 0, schedules, traces, -1, reason, 0, drawn, phase) : this;
    }

    /** Give the same with the phase in which something was found. */
    Rung found(int in) {
        return new Rung(name, threads, exhausted, ways, schedules, traces, switches, open, early, drawn, in);
    }

    /** Tell whether anything was run here; a program that cannot be explored ends before most sizes. */
    public boolean wasTried() {
        return schedules > 0;
    }

    /** Say it to a beginner. */
    public String words() {
        String turns = threads > 1 ? "your " + word(threads) + " threads can take turns" : "it can go with one thread";
        if (exhausted) {
            String all = ways == 1
                    ? "We tried the only way in which " + turns
                    : "We tried all " + number(ways) + " ways in which " + turns;
            return early == 0
                    ? all + "."
                    : all + ", and all " + number(early) + " where besides a wait may end too early.";
        }
        String some = "We tried " + number(schedules) + " of the very many ways in which " + turns + ", at least "
                + number(traces) + " of them different";
        return switches < 0
                ? some + "."
                : switches == 0
                        ? some + ", among them all without a forced switch."
                        : some + ", among them all with at most " + word(switches) + " forced "
                                + (switches == 1 ? "switch." : "switches.");
    }

    private static String word(int number) {
        return number < NUMBERS.size() ? NUMBERS.get(number) : number(number);
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
