// expect: FAILED
// twin: StringBufferOneAppend
// Each append of StringBuffer is atomic, the sentence is not.
public final class StringBufferTwoAppends {
    static final StringBuffer log = new StringBuffer();

    static void say(String first, String second) {
        log.append(first);
        log.append(second);
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
