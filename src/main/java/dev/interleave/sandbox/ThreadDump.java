package dev.interleave.sandbox;

/** Find the thread dump in what a virtual machine wrote. */
final class ThreadDump {
    /** Comes after the last thread of a dump. */
    static final String LAST_LINE = "JNI global refs:";

    private static final String FIRST_LINE = "Full thread dump";

    private ThreadDump() {}

    /** Give the last dump within {@code text}, empty when there is none. */
    static String within(String text) {
        int start = text.lastIndexOf(FIRST_LINE);
        if (start < 0) {
            return "";
        }
        int end = text.indexOf(LAST_LINE, start);
        return (end < 0 ? text.substring(start) : text.substring(start, end)).strip();
    }
}
