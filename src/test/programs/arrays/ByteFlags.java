// expect: CLEAN
// twin: PackedFlags
// Java has no word tearing: neighbouring bytes are separate variables.
public final class ByteFlags {
    static void set(byte[] flags, int index) {
        flags[index] = 1;
    }

    public static void main(String[] args) throws Exception {
        byte[] words = new byte[24];
        Thread a = new Thread(() -> set(words, 3));
        Thread b = new Thread(() -> set(words, 17));
        a.start();
        b.start();
        a.join();
        b.join();
        assert words[3] + words[17] == 2;
    }
}
