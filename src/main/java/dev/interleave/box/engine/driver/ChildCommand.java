package dev.interleave.box.engine.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The command line of a child that runs a class of the program itself.
 *
 * @param options of the Java machine
 * @param main binary name of the class
 */
record ChildCommand(List<String> options, String main, List<String> arguments) {
    private static final Set<String> WITH_VALUE = Set.of("-cp", "-classpath", "--class-path");

    /**
     * Read it.
     *
     * @throws UnsupportedOperationException if it starts anything else, which nobody can count
     */
    static ChildCommand of(List<String> words) {
        if (words.isEmpty() || !words.getFirst().matches("(.*/)?java")) {
            throw new UnsupportedOperationException(
                    "only child processes that run Java are simulated, not " + String.join(" ", words));
        }
        var options = new ArrayList<String>();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (WITH_VALUE.contains(word)) {
                i++;
            } else if (word.startsWith("-")) {
                options.add(word);
            } else {
                return new ChildCommand(options, word, List.copyOf(words.subList(i + 1, words.size())));
            }
        }
        throw new UnsupportedOperationException(
                "the command line names no class to be run: " + String.join(" ", words));
    }

    /** Return what such a machine computes before its main method begins and after it ends, in us: medians of measured starts. */
    int startMicros() {
        if (options.contains("-Xshare:off")) {
            return 140_000;
        }
        boolean serial = options.contains("-XX:+UseSerialGC");
        return serial ? options.contains("-XX:TieredStopAtLevel=1") ? 56_000 : 60_000 : 66_000;
    }
}
