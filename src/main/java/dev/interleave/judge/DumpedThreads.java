package dev.interleave.judge;

import dev.interleave.judge.Seen.Frame;
import dev.interleave.judge.Seen.SeenThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a HotSpot thread dump and keeps the threads that run the submission's code. */
final class DumpedThreads {
    private static final Pattern HEAD = Pattern.compile("\"([^\"]*)\" .*");
    private static final Pattern STATE = Pattern.compile("\\s+java\\.lang\\.Thread\\.State: (\\w+).*");
    private static final Pattern FRAME =
            Pattern.compile("\\s+at (?:[\\w.]+(?:@[^/]*)?/+)?([\\w.$]+)\\.([\\w$<>]+)\\(([^:)]*):?(\\d*)\\)");

    private DumpedThreads() {}

    /** Give the threads that have at least one frame of {@code classes}. */
    static List<SeenThread> read(String dump, Set<String> classes) {
        var threads = new ArrayList<SeenThread>();
        String name = "";
        String state = "";
        String activity = "";
        var frames = new ArrayList<Frame>();
        for (String line : (dump + "\n\"end\" of dump").split("\n")) {
            Matcher head = HEAD.matcher(line);
            Matcher seenState = STATE.matcher(line);
            Matcher frame = FRAME.matcher(line);
            if (head.matches()) {
                if (!frames.isEmpty()) {
                    threads.add(new SeenThread(name, state, activity, List.copyOf(frames)));
                }
                name = head.group(1);
                state = "";
                activity = "";
                frames.clear();
            } else if (seenState.matches()) {
                state = seenState.group(1);
            } else if (frame.matches()) {
                if (classes.contains(frame.group(1))) {
                    frames.add(frame(frame));
                } else if (frames.isEmpty()) {
                    activity = simple(frame.group(1)) + "." + frame.group(2);
                }
            }
        }
        return threads;
    }

    private static Frame frame(Matcher matcher) {
        int line = matcher.group(4).isEmpty() ? 0 : Integer.parseInt(matcher.group(4));
        return new Frame(matcher.group(1) + "." + matcher.group(2), matcher.group(3), line);
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
