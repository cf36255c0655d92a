// expect: CLEAN
// twin: StringBufferTwoAppends
// The sentence is built first and appended in one call.
public final class StringBufferOneAppend {
    static final StringBuffer log = new StringBuffer();

    static void say(String first, String second) {
        log.append(first + second);
    }

    public static void main(String[] args) throws Exception {
        Thread other = new Thread(() -> say("a", "b"));
        other.start();
        say("c", "d");
        other.join();
        String text = log.toString();
        assert text.contains("ab") && text.contains("cd") : text;
    }
}
