package dev.interleave.race;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leave out what a main class cannot reach, so that a folder of many programs costs each of them only its own classes. */
final class Reached {
    /** A name as it stands in descriptors, class references and in text given to reflection. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_$]+(?:[/.][\\p{L}\\p{N}_$]+)*");

    private Reached() {}

    /** Keep the classes whose names occur, in whatever way, in a class that is kept, beginning with {@code main}. */
    static Map<String, byte[]> from(String main, Map<String, byte[]> classes) {
        Map<String, byte[]> kept = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        keep(main, classes, kept, open);
        while (!open.isEmpty()) {
            ClassModel model = ClassFile.of().parse(kept.get(open.pop()));
            for (PoolEntry entry : model.constantPool()) {
                if (entry instanceof Utf8Entry text) {
                    named(text.stringValue(), classes, kept, open);
                }
            }
        }
        return kept;
    }

    private static void named(String text, Map<String, byte[]> classes, Map<String, byte[]> kept, Deque<String> open) {
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            String name = names.group().replace('/', '.');
            keep(name, classes, kept, open);
            // In a descriptor an L stands before the name.
            if (name.startsWith("L")) {
                keep(name.substring(1), classes, kept, open);
            }
        }
        int descriptor = text.indexOf('L');
        while (descriptor >= 0) {
            int end = text.indexOf(';', descriptor);
            if (end > 0) {
                keep(text.substring(descriptor + 1, end).replace('/', '.'), classes, kept, open);
            }
            descriptor = text.indexOf('L', descriptor + 1);
        }
    }

    private static void keep(String name, Map<String, byte[]> classes, Map<String, byte[]> kept, Deque<String> open) {
        byte[] bytes = classes.get(name);
        if (bytes != null && kept.putIfAbsent(name, bytes) == null) {
            open.push(name);
        }
    }
}
