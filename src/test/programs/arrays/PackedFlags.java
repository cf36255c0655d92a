// expect: DATA_RACE
// twin: ByteFlags
// Flags packed into the bits of one int element.
public final class PackedFlags {
    static void set(int[] words, int bit) {
        words[bit / 32] |= 1 << bit % 32;
    }

    public static void main(String[] args) throws Exception {
        int[] words = new int[1];
        Thread a = new Thread(() -> set(words, 3));
        Thread b = new Thread(() -> set(words, 17));
        a.start();
        b.start();
        a.join();
        b.join();
        System.out.println(Integer.bitCount(words[0]));
    }
}
