package dev.interleave.exercise;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations such as {@code 20s} and sizes such as {@code 512MiB}, with a unit and without a fraction. */
final class Quantity {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*([A-Za-z]+)");
    private static final Map<String, Duration> TIMES =
            Map.of("ms", Duration.ofMillis(1), "s", Duration.ofSeconds(1), "min", Duration.ofMinutes(1));
    private static final Map<String, Long> SIZES = Map.of("B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);

    private Quantity() {}

    static Optional<Duration> duration(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches() && TIMES.containsKey(matcher.group(2))
                ? Optional.of(TIMES.get(matcher.group(2)).multipliedBy(Long.parseLong(matcher.group(1))))
                : Optional.empty();
    }

    static Optional<Long> bytes(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        return matcher.matches() && SIZES.containsKey(matcher.group(2))
                ? Optional.of(SIZES.get(matcher.group(2)) * Long.parseLong(matcher.group(1)))
                : Optional.empty();
    }

    /** Show a bound as an author would write it. */
    static String show(Comparable<?> bound) {
        if (bound instanceof Duration time) {
            return time.toMillis() % 1000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
        }
        long size = ((Number) (Object) bound).longValue();
        if (size % (1 << 30) == 0) {
            return (size >> 30) + "GiB";
        }
        return size % (1 << 20) == 0 ? (size >> 20) + "MiB" : (size >> 10) + "KiB";
    }
}
