package dev.interleave.exercise;

import dev.interleave.exercise.YamlNode.Entry;
import dev.interleave.exercise.YamlNode.Mapping;
import dev.interleave.exercise.YamlNode.Scalar;
import dev.interleave.exercise.YamlNode.Sequence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes typed values out of a mapping and notes every problem with its line.
 *
 * <p>INVARIANT: each method gives a usable value even after a problem, so that reading goes on and finds the others.
 */
final class YamlForm {
    private final String file;
    private final String prefix;
    private final Mapping mapping;
    private final ProblemList problems;
    private final TreeSet<String> known = new TreeSet<>();

    YamlForm(String file, Mapping mapping, ProblemList problems) {
        this(file, "", mapping, problems);
    }

    private YamlForm(String file, String prefix, Mapping mapping, ProblemList problems) {
        this.file = file;
        this.prefix = prefix;
        this.mapping = mapping;
        this.problems = problems;
    }

    boolean has(String key) {
        known.add(key);
        return mapping.entries().containsKey(key);
    }

    /** Give the line of a key's value, the mapping's own where it is absent. */
    int line(String key) {
        Entry entry = mapping.entries().get(key);
        return entry == null ? mapping.line() : entry.line();
    }

    void problem(String key, String message) {
        problems.add(file, line(key), "`" + prefix + key + "` " + message);
    }

    String text(String key) {
        String text = scalar(key).orElse("");
        if (has(key) && text.isBlank()) {
            problem(key, "must not be empty");
        }
        return text;
    }

    int number(String key, int least, int most, int absent) {
        Optional<String> text = has(key) ? scalar(key) : Optional.empty();
        if (text.isEmpty()) {
            return absent;
        }
        return inRange(key, whole(text.get()), least, most, absent);
    }

    int requiredNumber(String key, int least, int most) {
        return scalar(key)
                .map(text -> inRange(key, whole(text), least, most, least))
                .orElse(least);
    }

    boolean flag(String key, boolean absent) {
        Optional<String> text = has(key) ? scalar(key) : Optional.empty();
        if (text.isEmpty()) {
            return absent;
        }
        if (!text.get().equals("true") && !text.get().equals("false")) {
            problem(key, "must be true or false, not `" + text.get() + "`");
        }
        return text.get().equals("true");
    }

    Duration duration(String key, Duration least, Duration most) {
        return quantity(key, Quantity::duration, "a duration such as 20s or 500ms", least, most);
    }

    long bytes(String key, String least, String most) {
        return quantity(
                key,
                Quantity::bytes,
                "a size such as 512MiB or 256KiB",
                Quantity.bytes(least).orElseThrow(),
                Quantity.bytes(most).orElseThrow());
    }

    /** Give the texts of a list; a problem for each value that {@code parse} refuses, which must be {@code kind}. */
    <T> List<T> list(String key, Function<String, Optional<T>> parse, String kind) {
        var values = new ArrayList<T>();
        if (!has(key)) {
            return values;
        }
        YamlNode node = mapping.entries().get(key).value();
        if (!(node instanceof Sequence sequence)) {
            problem(key, "must be a list, such as `[a, b]`");
            return values;
        }
        for (YamlNode each : sequence.values()) {
            Optional<T> value = each instanceof Scalar scalar ? parse.apply(scalar.text()) : Optional.empty();
            if (value.isEmpty()) {
                String seen = each instanceof Scalar scalar ? "`" + scalar.text() + "`" : "a nested value";
                problems.add(file, each.line(), "`" + prefix + key + "` holds " + seen + ", which is not " + kind);
            } else if (values.contains(value.get())) {
                problems.add(file, each.line(), "`" + prefix + key + "` names `" + value.get() + "` twice");
            } else {
                values.add(value.get());
            }
        }
        return values;
    }

    /** Give the mapping under {@code key}, an empty one where it is absent or of another kind. */
    YamlForm form(String key) {
        YamlNode node = has(key) ? mapping.entries().get(key).value() : null;
        Mapping below = node instanceof Mapping inner ? inner : new Mapping(new LinkedHashMap<>(), line(key));
        if (node != null && !(node instanceof Mapping)) {
            problem(key, "must hold keys of its own, such as `{ … }`");
        }
        return new YamlForm(file, prefix + key + ".", below, problems);
    }

    void require(String key) {
        if (!has(key)) {
            problems.add(file, mapping.line(), "`" + prefix + key + "` is missing");
        }
    }

    /** Note every key that nobody asked for. */
    void refuseUnknown() {
        for (Map.Entry<String, Entry> entry : mapping.entries().entrySet()) {
            if (!known.contains(entry.getKey())) {
                problems.add(
                        file,
                        entry.getValue().line(),
                        "`" + prefix + entry.getKey() + "` is not a known key; known here: "
                                + String.join(", ", known));
            }
        }
    }

    private Optional<String> scalar(String key) {
        require(key);
        @Nullable Entry entry = mapping.entries().get(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (!(entry.value() instanceof Scalar scalar)) {
            problem(key, "must be a single value");
            return Optional.empty();
        }
        return Optional.of(scalar.text());
    }

    private <T extends Comparable<T>> T quantity(
            String key, Function<String, Optional<T>> parse, String kind, T least, T most) {
        Optional<String> text = scalar(key);
        if (text.isEmpty()) {
            return least;
        }
        Optional<T> value = parse.apply(text.get());
        if (value.isEmpty()) {
            problem(key, "must be " + kind + ", not `" + text.get() + "`");
            return least;
        }
        if (value.get().compareTo(least) < 0 || value.get().compareTo(most) > 0) {
            problem(key, "is `" + text.get() + "`; allowed is " + Quantity.show(least) + " to " + Quantity.show(most));
        }
        return value.get();
    }

    private int inRange(String key, @Nullable Integer value, int least, int most, int otherwise) {
        if (value == null || value < least || value > most) {
            problem(key, "must be a whole number from " + least + " to " + most);
            return otherwise;
        }
        return value;
    }

    private static @Nullable Integer whole(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
