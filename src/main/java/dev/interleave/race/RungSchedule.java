package dev.interleave.race;

/**
 * Name a schedule of a graded submission: of which size of the probe, and which one. Its text form, such as {@code 2.dn4-1}, counts sizes
 * from 1.
 *
 * @param rung place in the ladder, from 0
 * @param id the engine's id
 */
public record RungSchedule(int rung, String id) {
    static RungSchedule of(int rung, String id) {
        return new RungSchedule(rung, id);
    }

    /** Tell in which phase of exploring such a schedule is run: drawn first, or searched. */
    public boolean isSearched() {
        return id.startsWith("s");
    }

    /** Tell whether in such a schedule threads that others should wait for take their time. */
    boolean isLingering() {
        return id.length() > 1 && id.charAt(1) == 'l';
    }

    /**
     * Read what {@link #toString} has written.
     *
     * @throws IllegalArgumentException if it is no such thing; the message says what to do
     */
    public static RungSchedule parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 1
                || dot > 4
                || !text.substring(0, dot).chars().allMatch(Character::isDigit)
                || text.startsWith("0")) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no schedule of a grade, such as 2.dn4-1; copy it from a finding");
        }
        return new RungSchedule(Integer.parseInt(text.substring(0, dot)) - 1, text.substring(dot + 1));
    }

    @Override
    public String toString() {
        return rung + 1 + "." + id;
    }
}
