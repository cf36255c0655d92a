package dev.interleave.box.engine.rt;

import org.jspecify.annotations.Nullable;

/**
 * Names a schedule so that it can be run again, in another process as well: a strategy with its seed, or the decisions themselves.
 *
 * @param kind {@code w} random walk, {@code o} partial order sampling, {@code p} priorities, {@code d} deviations, {@code r} deviations
 *     where plain accesses at two sites are turns, {@code s} deviations in a searched schedule
 * @param depth orderings, for priorities; the first site, where accesses are turns
 * @param points about how many decisions a schedule has, for priorities; the second site, where accesses are turns
 * @param early whether sleepers wake early; in a searched schedule, whether giving locks back is an operation
 * @param endsWaits whether in a searched schedule waits may end early
 * @param lingers whether threads that others should wait for take their time
 * @param seed for all but deviations
 * @param deviations for these
 */
public record ScheduleId(
        char kind,
        int depth,
        int points,
        boolean early,
        boolean endsWaits,
        boolean lingers,
        long seed,
        @Nullable Deviations deviations) {
    private static final int RADIX = 36;

    /** Return the id of the schedule with that number in the usual rotation of strategies. */
    static ScheduleId numbered(long seed, int number, int points) {
        long own = Dice.mix(seed * 0x9E3779B97F4A7C15L + number);
        boolean early = number / 3 % 2 == 1;
        if (number == 0) {
            return new ScheduleId('d', 0, 0, false, false, false, 0, Deviations.NONE);
        }
        return switch (number % 3) {
            case 0 -> new ScheduleId('w', 0, 0, early, false, false, own, null);
            case 1 -> new ScheduleId('o', 0, 0, early, false, false, own, null);
            default -> new ScheduleId('p', 2 + (int) ((own >>> 8) & 3), points, early, false, false, own, null);
        };
    }

    /** Name the schedule without any deviation from the straight path that is alike in all else. */
    ScheduleId straight() {
        return new ScheduleId('d', 0, 0, false, false, lingers, 0, Deviations.NONE);
    }

    static ScheduleId of(Deviations deviations, boolean early) {
        return new ScheduleId('d', 0, 0, early, false, false, 0, deviations);
    }

    /** Name a schedule in which the plain accesses at two sites are turns. */
    static ScheduleId racing(int first, int second, Deviations deviations) {
        return new ScheduleId('r', first, second, false, false, false, 0, deviations);
    }

    boolean losesUpdate() {
        return kind == 'r' && deviations.count() > 0;
    }

    /** Name a searched schedule, in which synchronisation is taken for operations. */
    static ScheduleId searched(Deviations deviations, boolean observed, boolean endsWaits) {
        return new ScheduleId('s', 0, 0, observed, endsWaits, false, 0, deviations);
    }

    /** Name a schedule of the same kind with other deviations from the straight path. */
    ScheduleId with(Deviations others) {
        return switch (kind) {
            case 's' -> searched(others, early, endsWaits);
            case 'r' -> racing(depth, points, others);
            default -> new ScheduleId('d', 0, 0, early, false, lingers, 0, others);
        };
    }

    /** Name the schedule that is drawn alike, but in which threads that others should wait for take their time. */
    public ScheduleId lingering() {
        return new ScheduleId(kind, depth, points, false, false, true, seed, deviations);
    }

    Strategy strategy() {
        return switch (kind) {
            case 'w' -> new Walking(seed, early);
            case 'o' -> new Sampling(seed, early);
            case 'p' -> new Prioritised(seed, depth, points, early);
            case 'r' -> new Replaying(deviations, depth, points);
            default -> new Replaying(deviations, early, kind == 's', endsWaits);
        };
    }

    /**
     * Read what {@link #toString} has written.
     *
     * @throws IllegalArgumentException if it is no id
     */
    public static ScheduleId parse(String text) {
        try {
            char kind = text.charAt(0);
            boolean early = text.charAt(1) == 'e' || text.charAt(1) == 'b';
            boolean lingers = text.charAt(1) == 'l';
            boolean endsWaits = text.charAt(1) == 'w' || text.charAt(1) == 'b';
            String rest = text.substring(2);
            ScheduleId id = switch (kind) {
                case 'w', 'o' ->
                    new ScheduleId(kind, 0, 0, early, false, false, Long.parseUnsignedLong(rest, RADIX), null);
                case 'p' -> prioritised(rest.split("-"), early);
                case 'd' -> of(deviations(rest), early);
                case 's' -> searched(deviations(rest), early, endsWaits);
                case 'r' -> racing(rest);
                default -> throw new IllegalArgumentException();
            };
            return lingers ? id.lingering() : id;
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no schedule id; copy it from a finding", e);
        }
    }

    private static ScheduleId prioritised(String[] parts, boolean early) {
        return new ScheduleId(
                'p',
                Integer.parseInt(parts[0], RADIX),
                Integer.parseInt(parts[1], RADIX),
                early,
                false,
                false,
                Long.parseUnsignedLong(parts[2], RADIX),
                null);
    }

    private static ScheduleId racing(String text) {
        String[] parts = text.split("-", 3);
        return racing(
                Integer.parseInt(parts[0], RADIX),
                Integer.parseInt(parts[1], RADIX),
                deviations(parts.length > 2 ? parts[2] : ""));
    }

    private static Deviations deviations(String text) {
        if (text.isEmpty()) {
            return Deviations.NONE;
        }
        String[] parts = text.split("-");
        int[] points = new int[parts.length / 2];
        int[] values = new int[parts.length / 2];
        int point = 0;
        for (int i = 0; i < points.length; i++) {
            point += Integer.parseInt(parts[2 * i], RADIX);
            points[i] = point;
            values[i] = Integer.parseInt(parts[2 * i + 1], RADIX);
        }
        return new Deviations(points, values);
    }

    private char mark() {
        return lingers ? 'l' : endsWaits ? early ? 'b' : 'w' : early ? 'e' : 'n';
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(kind).append(mark());
        switch (kind) {
            case 'w', 'o' -> text.append(Long.toUnsignedString(seed, RADIX));
            case 'p' ->
                text.append(Integer.toString(depth, RADIX))
                        .append('-')
                        .append(Integer.toString(points, RADIX))
                        .append('-')
                        .append(Long.toUnsignedString(seed, RADIX));
            default -> {
                if (kind == 'r') {
                    text.append(Integer.toString(depth, RADIX))
                            .append('-')
                            .append(Integer.toString(points, RADIX))
                            .append(deviations.count() == 0 ? "" : "-");
                }
                int last = 0;
                for (int i = 0; i < deviations.count(); i++) {
                    text.append(i == 0 ? "" : "-")
                            .append(Integer.toString(deviations.points()[i] - last, RADIX))
                            .append('-')
                            .append(Integer.toString(deviations.values()[i], RADIX));
                    last = deviations.points()[i];
                }
            }
        }
        return text.toString();
    }
}
