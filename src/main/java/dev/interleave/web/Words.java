package dev.interleave.web;

import dev.interleave.exercise.Approach;
import dev.interleave.identity.Role;
import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Put values into words, in templates too. */
@TemplateExtension
final class Words {
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Words() {}

    static String iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static String utc(Instant instant) {
        return UTC.format(instant);
    }

    static String words(Approach approach) {
        return switch (approach) {
            case SEQUENTIAL -> "Sequential";
            case THREAD -> "Threads";
            case VIRTUAL_THREAD -> "Virtual threads";
            case STRUCTURED -> "Structured tasks";
            case PROCESS -> "Processes";
            case ASYNC -> "Async";
        };
    }

    static String of(Role role) {
        return switch (role) {
            case LEARNER -> "Learner";
            case INSTRUCTOR -> "Instructor";
        };
    }

    static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0
                ? duration.toSeconds() + " s"
                : String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
