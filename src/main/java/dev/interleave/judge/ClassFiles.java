package dev.interleave.judge;

import dev.interleave.box.protocol.Datum;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Puts class files into words that a box understands. */
final class ClassFiles {
    private ClassFiles() {}

    static Datum toDatum(Map<String, byte[]> classes) {
        var fields = new LinkedHashMap<String, Datum>();
        new TreeMap<>(classes).forEach((name, bytes) -> fields.put(name, new Datum.Bytes(bytes)));
        return new Datum.Fields(fields);
    }
}
