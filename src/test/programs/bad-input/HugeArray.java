// expect: FAILED | NOT_JUDGED
// Asks for an array that no heap can hold.
public final class HugeArray {
    public static void main(String[] args) throws Exception {
        long[][] all = new long[Integer.MAX_VALUE / 2][];
        all[0] = new long[Integer.MAX_VALUE - 8];
        System.out.println(all[0].length);
    }
}
