package dev.interleave.exercise;

import java.util.List;
import java.util.Map;

/** Holds a piece of YAML with the line it came from. */
sealed interface YamlNode {
    int line();

    /** A single value as it was written, whether quoted or not. */
    record Scalar(String text, boolean isNull, int line) implements YamlNode {}

    record Sequence(List<YamlNode> values, int line) implements YamlNode {}

    record Mapping(Map<String, Entry> entries, int line) implements YamlNode {}

    /** A value with the line of its key. */
    record Entry(YamlNode value, int line) {}
}
