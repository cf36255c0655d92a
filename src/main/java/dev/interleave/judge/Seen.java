package dev.interleave.judge;

import dev.interleave.box.protocol.Datum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hold what the runner in a submission's box told about one use. It was told from inside, so it can fail a submission but
 * never pass one.
 *
 * @param ending {@code observed}, {@code threw} or {@code stuck}
 * @param observation what the probe saw, to be read by the oracle only
 * @param threads where the threads of a stuck submission wait
 * @param leaks threads left behind
 * @param children child processes left behind
 * @param uncaught what ended threads of the submission
 */
record Seen(
        String ending,
        Datum observation,
        Optional<Thrown> thrown,
        List<SeenThread> threads,
        List<SeenThread> leaks,
        int children,
        List<Thrown> uncaught) {

    /** One frame of the submission's own code. */
    record Frame(String method, String file, int line) {
        String at() {
            return file + " line " + line;
        }

        @Override
        public String toString() {
            return method + "(" + file + ":" + line + ")";
        }
    }

    /** An exception, with the submission's frames, the innermost first. */
    record Thrown(String type, String message, List<Frame> frames) {}

    /**
     * @param activity what the thread does in the JDK, such as {@code Thread.join}, empty where unknown
     * @param frames the submission's frames, the innermost first
     */
    record SeenThread(String name, String state, String activity, List<Frame> frames) {}

    /** Read the answer; empty where it is not one that the runner can have given. */
    static Optional<Seen> read(Datum answer) {
        if (!(answer instanceof Datum.Fields fields) || !(fields.get("ending") instanceof Datum.Text(String ending))) {
            return Optional.empty();
        }
        if (!List.of("observed", "threw", "stuck").contains(ending)) {
            return Optional.empty();
        }
        Optional<Thrown> thrown =
                fields.get("thrown") instanceof Datum.Fields given ? Optional.of(thrown(given)) : Optional.empty();
        return Optional.of(new Seen(
                ending,
                fields.get("observation"),
                thrown,
                threads(fields.get("threads")),
                threads(fields.get("leaks")),
                number(fields.get("children")),
                uncaught(fields.get("uncaught"))));
    }

    private static List<Thrown> uncaught(Datum items) {
        var all = new ArrayList<Thrown>();
        for (Datum item : values(items)) {
            if (item instanceof Datum.Fields given) {
                all.add(thrown(given));
            }
        }
        return all;
    }

    private static Thrown thrown(Datum.Fields fields) {
        return new Thrown(text(fields.get("type")), text(fields.get("message")), frames(fields.get("frames")));
    }

    private static List<SeenThread> threads(Datum items) {
        var all = new ArrayList<SeenThread>();
        for (Datum item : values(items)) {
            if (item instanceof Datum.Fields given) {
                all.add(new SeenThread(
                        text(given.get("name")),
                        text(given.get("state")),
                        text(given.get("activity")),
                        frames(given.get("frames"))));
            }
        }
        return all;
    }

    private static List<Frame> frames(Datum items) {
        var all = new ArrayList<Frame>();
        for (Datum item : values(items)) {
            if (item instanceof Datum.Fields given) {
                all.add(new Frame(text(given.get("method")), text(given.get("file")), number(given.get("line"))));
            }
        }
        return all;
    }

    private static List<Datum> values(Datum items) {
        return items instanceof Datum.Items(List<Datum> values) ? values : List.of();
    }

    private static String text(Datum datum) {
        return datum instanceof Datum.Text(String text) ? text : "";
    }

    private static int number(Datum datum) {
        return datum instanceof Datum.Int(long value) ? (int) Math.clamp(value, 0, Integer.MAX_VALUE) : 0;
    }
}
